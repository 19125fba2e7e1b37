import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Act, acts } from '../events/acts';
import { eventsFile, eventsWith, type Heard } from '../events/comparison';
import { eventsPages } from '../events/eventsPage';
import { startWorld, type World } from '../support/world';

const browser = inject('browser');
const comparison = new Map<string, Heard>();
let world: World;

beforeAll(async () => {
  // In a browser others had before, Firefox may give its window focus.
  world = await startWorld({ pages: await eventsPages(), launch: {} });
  await world.open('/events.html');
});
afterAll(() => world?.close());

test.each(acts.map((act) => [act.name, act] as const))('%s', async (name, act) => {
  const byHand = await heardOf(act, () => act.byHand(world.page));
  const byUserEvent = await heardOf(act, () =>
    world.page.evaluate(`(async () => { const user = userEvent.setup(); await ${act.byUserEvent}; })()`),
  );
  const byPagehand = await heardOf(act, async () => {
    expect(await world.call(act.tool, act.args)).toMatchObject({ status: 'success' });
  });
  comparison.set(name, { byHand, byUserEvent, byPagehand });
  if (act.why?.[browser]) expect(byPagehand).not.toEqual(byHand);
  else expect(byPagehand).toEqual(byHand);
});

test('the comparison tells what was just heard', async () => {
  await expect(await eventsWith(browser, comparison)).toMatchFileSnapshot(eventsFile);
});

async function heardOf({ markup, focused }: Act, act: () => Promise<unknown>): Promise<string[]> {
  await world.page.mouse.move(0, 0);
  await world.page.evaluate(`begin(${JSON.stringify(markup)}, ${JSON.stringify(focused ?? null)})`);
  await act();
  return (await world.page.evaluate('heard.slice()')) as string[];
}
