import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startWorld, type World } from '../support/world';
import { matrixFile, matrixWith, reasonFor, rowOf } from '../widgets/matrix';
import { openWidgets, runCase } from '../widgets/runCase';
import { servedWidgets } from '../widgets/servedWidgets';
import { widgetPages } from '../widgets/widgetPages';

const browser = inject('browser');
const column = new Map<string, boolean>();
let world: World;

beforeAll(async () => {
  world = await startWorld({ pages: await servedWidgets() });
});
afterAll(() => world?.close());

describe.each(widgetPages.map((page) => [page.name, page] as const))('%s', (_name, page) => {
  beforeAll(() => openWidgets(world, page.page));

  test.each(page.cases.map((one) => [rowOf(page, one), one] as const))('%s', async (row, one) => {
    const why = await runCase(world, one);
    column.set(row, why === undefined);
    const reason = reasonFor(browser, row);
    if (reason === undefined) expect(why).toBeUndefined();
    else expect(why, `It works now: take “${row}” out of reasons.json.`).toBeDefined();
  });
});

test('what a picker does not keep is no success', async () => {
  await openWidgets(world, 'antd');
  expect(await world.call('fill', { target: 'Birthday', value: 'as soon as we can' })).toMatchObject({
    status: 'error',
    errorCode: 'NO_EFFECT',
  });
  expect(await world.page.$eval('#date', (field) => (field as HTMLInputElement).value)).toBe('');
});

test('the matrix tells what was just seen', async () => {
  await expect(await matrixWith(browser, column)).toMatchFileSnapshot(matrixFile);
});
