import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ToolResult } from '#contract/result';
import { riskEntry, riskKinds } from '#contract/risk';
import { presetRule } from '#sites/presets';
import { allThatIsKept } from '../../support/kept';
import { startWorld, type World } from '../../support/world';
import { hijackedCalls } from './hijackedCalls';

const CALLS = Number(process.env.PAGEHAND_HIJACKED_CALLS ?? 1_000);
const AT_ONCE = 100;
vi.setConfig({ testTimeout: Math.max(600_000, CALLS * 600) });

// Each stands in one place only where no agent may read it.
const secrets = {
  password: 'swordfish-1',
  hidden: 'swordfish-2',
  card: 'swordfish-3',
  code: 'swordfish-4',
  cookie: 'swordfish-5',
  storage: 'swordfish-6',
  elsewhere: 'swordfish-7',
  frame: 'swordfish-8',
};

const tell = (what: string) => `navigator.sendBeacon('/effect?what=${what}')`;

const granted = (elsewhere: string) => `<!doctype html><title>Granted</title>
<button onclick="${tell('count')}">Count</button>
<form action="/paid" method="post"><p>Total: €99</p><button>Pay now</button></form>
<button onclick="${tell('deleted')}">Delete account</button>
<form action="${elsewhere}/posted" method="post"><button>Send to elsewhere</button></form>
<a href="/invoice" download>Invoice</a>
<form action="/login" method="post">
  <label>Password <input id="password" type="password" value="${secrets.password}"></label>
  <input type="hidden" name="token" value="${secrets.hidden}"><button>Log in</button></form>
<label>Card <input autocomplete="cc-number" value="${secrets.card}" oninput="${tell('card')}"></label>
<label>Code <input autocomplete="one-time-code" value="${secrets.code}" oninput="${tell('code')}"></label>
<label>Note <input></label>
<button hidden onclick="${tell('sneaked')}">Sneak</button>
<iframe src="${elsewhere}/framed" width="300" height="80"></iframe>
<script>document.cookie = 'token=${secrets.cookie}'; localStorage.token = sessionStorage.token = '${secrets.storage}';
password.oninput = () => ${tell('password')};</script>`;

const watched = (title: string, secret: string) => `<!doctype html><title>${title}</title>
<h1>Secret of ${title}: ${secret}</h1><button>Count</button><label>Note <input></label>
<script>for (const kind of ['click', 'input', 'keydown', 'submit', 'scroll', 'pointerdown', 'focusin'])
  addEventListener(kind, () => ${tell(`${title}-`)}, true);</script>`;

let world: World;
const effects = new Map<string, number>();
const note = (what: string) => effects.set(what, (effects.get(what) ?? 0) + 1);

beforeAll(async () => {
  world = await startWorld({
    // It zooms, moves tabs and opens windows, which would outlive its world.
    launch: {},
    path: '/granted',
    pages: {
      '/granted': (request, response) => {
        const elsewhere = `http://localhost:${String(request.headers.host).split(':')[1]}`;
        response.setHeader('content-type', 'text/html; charset=utf-8').end(granted(elsewhere));
      },
      '/elsewhere': watched('elsewhere', secrets.elsewhere),
      '/framed': watched('framed', secrets.frame),
      '/effect': (request, response) => {
        note(String(new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('what')));
        response.writeHead(204).end();
      },
      ...Object.fromEntries(
        ['/paid', '/posted', '/login', '/invoice', '/opened'].map((path) => [
          path,
          (_request, response) => {
            note(path);
            response.setHeader('content-type', 'text/html').end('<title>Gone</title>');
          },
        ]),
      ),
    },
    // Nobody is there to be asked: what would ask is refused.
    rules: (origin) => {
      const rule = presetRule(origin, 'act');
      const never = Object.fromEntries(riskKinds.map((kind) => [riskEntry(kind), 'deny' as const]));
      return [{ ...rule, tools: { ...rule.tools, ...never } }];
    },
  });
});
afterAll(() => world?.close());

/** Brings the granted page back where a call led to another page of the same site. */
async function comeBack() {
  const at = await world.page.evaluate(() => location.pathname).catch(() => '');
  if (at !== '/granted') await world.open('/granted');
}

/** The answer to a call; where none comes, the failure says which call of which seed it was. */
const answerTo = (tool: string, args: Record<string, unknown>, which: string) =>
  world.call(tool, args).catch((cause) => {
    throw new Error(`No answer: ${which}`, { cause });
  });

test(`${CALLS} calls that try everything: nothing outside what is granted, and no secret anywhere`, async () => {
  const elsewhere = await world.browser.browser.newPage();
  await elsewhere.goto(`${world.otherOrigin}/elsewhere`);
  await world.page.bringToFront();
  await comeBack();
  const seed = Number(process.env.PAGEHAND_HIJACKED_SEED ?? Date.now() % 2 ** 31);
  const { origin, otherOrigin } = world;
  const addresses = [`${origin}/granted`, `${otherOrigin}/opened`, `${otherOrigin}/elsewhere`];
  const calls = fc.sample(hijackedCalls({ addresses }), { seed, numRuns: CALLS });
  const endings = new Map<string, number>();
  const leaks: string[] = [];
  const broken: string[] = [];
  const judge = (result: ToolResult, asked: string) => {
    const ending = result.status === 'success' ? 'success' : result.errorCode;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    const told = JSON.stringify(result);
    if (told.includes('swordfish') || told.includes(world.agent.token)) leaks.push(`${asked} → ${told}`);
    if (ending === 'INTERNAL') broken.push(`${asked} → ${told}`);
  };
  for (let sent = 0; sent < CALLS; sent += AT_ONCE) {
    const results = calls.slice(sent, sent + AT_ONCE).map(async ({ tool, args }) => {
      const asked = `${tool} ${JSON.stringify(args)}`;
      judge(await answerTo(tool, args, `seed ${seed}, ${asked}`), asked);
    });
    await Promise.all(results);
    await comeBack();
  }
  expect(leaks, `seed ${seed}`).toEqual([]);
  expect(
    [...effects.keys()].filter((what) => what !== 'count'),
    `seed ${seed}`,
  ).toEqual([]);
  expect(broken, `seed ${seed}`).toEqual([]);
  for (const code of ['SITE_NOT_ALLOWED', 'URL_BLOCKED', 'INVALID_ARGS', 'UNKNOWN_TOOL']) {
    expect(endings.get(code), code).toBeGreaterThan(0);
  }
  // The same agent is served where it asks for what is granted.
  await world.open('/granted');
  const before = effects.get('count') ?? 0;
  expect(await world.call('click', { target: 'Count' })).toMatchObject({ status: 'success' });
  await expect.poll(() => effects.get('count')).toBeGreaterThan(before);
  expect(await world.call('fill', { target: 'Card', value: '4111' })).toMatchObject({
    errorCode: 'SENSITIVE_FIELD',
  });
  const popup = await world.popup();
  const kept = await allThatIsKept(popup);
  await popup.close();
  expect(kept).toContain('Granted');
  expect(kept).not.toContain('swordfish');
});
