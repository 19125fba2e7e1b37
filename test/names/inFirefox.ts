import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from '#contract/schema';
import { obtainBrowser } from '#launcher/browsers/obtainBrowser';
import type { Asked, BrowserSaid } from './inBrowser';
import { connectMarionette, type Marionette } from './marionette';
import type { Said } from './readCases';

/** What Firefox's accessibility tree says, which only scripts of the browser's own scope may ask, and what we say. */
export async function askFirefox(asked: Asked): Promise<BrowserSaid> {
  const profile = await mkdtemp(join(tmpdir(), 'pagehand-names-'));
  await writeFile(join(profile, 'user.js'), 'user_pref("marionette.port", 0);');
  const options = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote'];
  const firefox = spawn(await obtainBrowser('firefox'), [...options, '--profile', profile]);
  const ended = new Promise((resolve) => firefox.once('exit', resolve));
  try {
    const marionette = await connectMarionette(await portOf(firefox));
    try {
      return await ask(marionette, asked);
    } finally {
      marionette.close();
    }
  } finally {
    firefox.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function portOf({ stdout, stderr }: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    for (const stream of [stdout, stderr]) {
      if (!stream) continue;
      createInterface({ input: stream })
        .on('line', (line) => {
          const port = /Listening on port (\d+)/.exec(line)?.[1];
          if (port) resolve(Number(port));
        })
        .on('close', () => reject(new Error('Firefox ended before it could be asked.')));
    }
  });
}

async function ask(marionette: Marionette, { url, script, ids }: Asked): Promise<BrowserSaid> {
  const session = await marionette.send('WebDriver:NewSession', { capabilities: {} });
  const version = Number.parseInt(started.parse(session).capabilities.browserVersion, 10);
  await marionette.send('WebDriver:Navigate', { url });
  const run = async (body: string) =>
    answer.parse(await marionette.send('WebDriver:ExecuteAsyncScript', { script: body, args: [] })).value;
  const ours = JSON.parse(await run(`arguments[0](JSON.stringify(${script}))`)) as (Said | null)[];
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const told = tree.parse(JSON.parse(await run(`(${tellTree})(${ids.length}).then(arguments[0])`)));
  // Parts of an element can tell its id after it.
  const byId = new Map(told.map((node) => [node.id, node] as const).toReversed());
  return { ours, native: ids.map((id) => said(byId.get(id))), version };
}

const started = z.object({ capabilities: z.object({ browserVersion: z.string() }) });
const answer = z.object({ value: z.string() });
const tree = z.array(
  z.object({
    id: z.string(),
    role: z.string(),
    name: z.nullable(z.string()),
    description: z.string(),
    states: z.array(z.string()),
  }),
);

// Runs in the browser's scope. The tree comes to it some time after the page: it is whole when it has stopped growing.
const tellTree = `async function () {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const told = (at) => {
    const [state, extra] = [{}, {}];
    at.getState(state, extra);
    const list = service.getStringStates(state.value, extra.value);
    const states = Array.from({ length: list.length }, (_, index) => list.item(index));
    return { id: at.id, role: at.computedARIARole, name: at.name, description: at.description, states };
  };
  const walk = (at, nodes) => {
    nodes.push(told(at));
    for (let child = at.firstChild; child; child = child.nextSibling) walk(child, nodes);
    return nodes;
  };
  const isWhole = () => {
    const document = service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild;
    return document?.lastChild?.id === 'end' ? document : undefined;
  };
  for (;;) {
    const document = isWhole();
    if (document) return JSON.stringify(walk(document, []));
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
}`;

function said(node: z.infer<typeof tree>[number] | undefined): Said | null {
  if (!node) return null;
  const { role, name, description, states } = node;
  const held = new Set(states);
  const has = (state: string, word = state) => (held.has(state) ? word : '');
  const checked = held.has('checkable') ? has('mixed') || has('checked') || 'not checked' : '';
  const all = [
    checked,
    has('pressed'),
    has('selected'),
    has('expanded') || has('collapsed'),
    has('current'),
    READABLE.has(role) ? has('readonly') : '',
    has('required'),
    has('invalid'),
    has('unavailable', 'disabled'),
  ];
  return {
    role: ROLES.get(role) ?? (role || 'generic'),
    name: name ?? '',
    description,
    states: all.filter(Boolean).join(' '),
  };
}

const ROLES = new Map([['image', 'img']]);

// It calls whatever cannot be typed into readonly, lists and articles too.
const READABLE = new Set(['', 'combobox', 'gridcell', 'searchbox', 'slider', 'spinbutton', 'textbox']);
