import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ pages: { '/first': '<title>First</title><button>Press me</button>' } });
});
afterAll(() => world.close());

test('lists the tab the page is in', async () => {
  await world.open('/first');
  const result = await world.call('list_tabs', {});
  expect(result).toMatchObject({ status: 'success' });
  expect(JSON.stringify(result)).toContain('First');
});

test('a killed background comes back, and the next call works', async () => {
  const again = world.agent.nextConversation();
  await world.killBackground();
  await world.open('/first');
  const conversation = await again;
  expect(await conversation.callTool('list_tabs', {})).toMatchObject({ status: 'success' });
});
