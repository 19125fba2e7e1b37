import { afterAll, beforeAll, expect, test } from 'vitest';
import { riskEntry } from '#contract/risk';
import { presetRule, tabsRule } from '#sites/presets';
import { allThatIsKept } from '../../support/kept';
import { startWorld, type World } from '../../support/world';
import type { Attack } from './attack';
import { addresses } from './cases/addresses';
import { deeds } from './cases/deeds';
import { documents } from './cases/documents';
import { frames } from './cases/frames';
import { messages } from './cases/messages';
import { secrets } from './cases/secrets';
import { words } from './cases/words';

const attacks: readonly Attack[] = [
  ...[...deeds, ...words, ...secrets, ...addresses],
  ...[...documents, ...messages, ...frames],
];

const page = ({ name, body = '' }: Attack, elsewhere: string) =>
  `<!doctype html><title>${name}</title>${body.replaceAll('ELSEWHERE', elsewhere)}<p id="log"></p>`;

let world: World;

beforeAll(async () => {
  const portOf = (host = '') => host.split(':')[1];
  world = await startWorld({
    pages: {
      ...Object.fromEntries(
        attacks.map((attack, place) => [
          `/${place}`,
          (request, response) => {
            const elsewhere = `http://localhost:${portOf(request.headers.host)}`;
            response.setHeader('content-type', 'text/html; charset=utf-8').end(page(attack, elsewhere));
          },
        ]),
      ),
      '/elsewhere': `<!doctype html><title>hunter2</title><h1>hunter2</h1><label>Field inside <input></label>
        <button onclick="this.textContent = 'Pressed inside'">Inside</button>`,
      '/hop': (request, response) => {
        response
          .writeHead(302, { location: `http://localhost:${portOf(request.headers.host)}/elsewhere` })
          .end();
      },
    },
    // Other addresses would be asked about, so that only what forbids them stands against them.
    seed: () => ({ newSites: 'ask' }),
    rules: (origin) => {
      const rule = presetRule(origin, 'act');
      const never = { [riskEntry('pay')]: 'deny', [riskEntry('elsewhere')]: 'deny' } as const;
      const nothing = { read: 'deny', act: 'deny', navigate: 'deny' } as const;
      const elsewhere = { site: origin.replace('127.0.0.1', 'localhost'), effects: nothing, tools: {} };
      return [{ ...rule, tools: { ...rule.tools, ...never } }, elsewhere, tabsRule()];
    },
  });
});
afterAll(() => world?.close());

test.each(attacks.map((attack, place) => ({ ...attack, place })))(
  '$name',
  async ({ place, calls, at = '', log = '', never, leaves }) => {
    await world.open(`/${place}${at}`);
    for (const [tool, args, comesTo] of calls) {
      const result = await world.call(tool, args);
      expect(result, `${tool} ${JSON.stringify(args)}`).toMatchObject(comesTo);
      if (never) expect(JSON.stringify(result)).not.toMatch(never);
    }
    if (!leaves) expect(await world.page.$eval('#log', (element) => element.textContent)).toBe(log);
  },
);

test('nothing of it all, and no token, stands where it could be read later', async () => {
  await world.open('/0');
  const popup = await world.popup();
  const { local, session } = JSON.parse(await allThatIsKept(popup));
  await popup.close();
  expect(JSON.stringify(local)).toContain('127.0.0.1');
  expect(JSON.stringify([local, session])).not.toMatch(/hunter2|4000123|778899/);
  expect(JSON.stringify([local, session])).not.toContain(world.agent.token);
  expect(await world.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(
    world.agent.token,
  );
});
