import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const page = `<!doctype html><title>Keeps</title><h1>Keeps</h1><script>
localStorage.theme = 'light'; localStorage.accessToken = 'abc'; localStorage.x = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc';
sessionStorage.step = '2';
</script>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: { '/keeps': page },
    rules: (site) => [{ site, effects: { read: 'allow', act: 'allow', storage: 'allow' }, tools: {} }],
  });
});
afterAll(() => world?.close());

test('reads what a site keeps, and names secrets without telling them', async () => {
  await world.open('/keeps');
  const read = await world.call('read_storage', {});
  expect(read).toMatchObject({
    data: {
      entries: expect.arrayContaining([
        { key: 'theme', value: 'light', length: 5 },
        { key: 'accessToken', secret: true, length: 3 },
      ]),
    },
  });
  expect(JSON.stringify(read)).not.toMatch(/abc|eyJ/u);
  expect(await world.call('read_storage', { area: 'session', key: 'step' })).toMatchObject({
    say: 'step is 2.',
    data: { value: '2' },
  });
  expect(await world.call('read_storage', { key: 'nothing' })).toMatchObject({
    errorCode: 'TARGET_NOT_FOUND',
  });
});

test('sets and removes an entry, but no secret', async () => {
  await world.open('/keeps');
  const kept = () =>
    world.page.evaluate(() => [localStorage.getItem('theme'), localStorage.getItem('accessToken')]);
  expect(await world.call('write_storage', { key: 'theme', value: 'dark' })).toMatchObject({
    verdict: 'changed',
  });
  expect(await kept()).toEqual(['dark', 'abc']);
  expect(await world.call('write_storage', { key: 'theme', value: 'dark' })).toMatchObject({
    verdict: 'no_change',
  });
  expect(await world.call('write_storage', { key: 'accessToken', value: 'x' })).toMatchObject({
    errorCode: 'SENSITIVE_FIELD',
  });
  expect(await world.call('write_storage', { key: 'theme' })).toMatchObject({ say: 'Removed theme.' });
  expect(await kept()).toEqual([null, 'abc']);
  const full = await world.call('write_storage', { key: 'big', value: 'x '.repeat(50_000) });
  expect(full).toMatchObject({ verdict: 'changed' });
});
