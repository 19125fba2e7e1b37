import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const allowed = { 'page:check_inventory': 'allow', 'page:create_support_ticket': 'allow' } as const;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    rules: (site) => [{ site, effects: { read: 'allow' }, tools: allowed }],
  });
  await world.open('/pageTools.html');
});
afterAll(() => world?.close());

const ran = (name: string) =>
  world.page.evaluate((tool) => Reflect.get(Reflect.get(globalThis, 'ran'), tool), name);

test('tells which tools the page brings, with their arguments', async () => {
  const listed = await world.call('list_page_tools', {});
  expect(listed).toMatchObject({
    status: 'success',
    data: {
      count: 5,
      tools: expect.arrayContaining([
        expect.objectContaining({ name: 'get_customer_info', says_it_only_reads: true }),
        expect.objectContaining({
          name: 'check_inventory',
          arguments: expect.objectContaining({ required: ['product'] }),
        }),
      ]),
    },
  });
});

test('runs one the user allowed, once, and tells its answer as the page’s words', async () => {
  const args = { tool: 'create_support_ticket', arguments: '{"subject":"Parcel is late","urgent":true}' };
  expect(await world.call('call_page_tool', args)).toMatchObject({
    status: 'success',
    verdict: 'changed',
    say: 'The page’s tool create_support_ticket answered: “Ticket 1 is open: Parcel is late”.',
    data: { answer: expect.stringMatching(/^\[page text (\w+)\] Ticket 1.*\[end of page text \1\]$/u) },
  });
  expect(await ran('create_support_ticket')).toBe(1);
  expect(await world.page.$eval('#tickets', (list) => list.textContent)).toBe('Parcel is late (urgent)');
});

test('a tool of the agent’s that has the name of an allowed one is run there', async () => {
  const before = await ran('check_inventory');
  expect(await world.call('check_inventory', { product: 'Green tea' })).toMatchObject({
    status: 'success',
    say: 'The page’s tool check_inventory answered: “12 of Green tea in stock”.',
  });
  expect(await ran('check_inventory')).toBe(before + 1);
});
