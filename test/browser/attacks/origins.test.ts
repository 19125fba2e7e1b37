import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetRule } from '#sites/presets';
import { startWorld, type World } from '../../support/world';

const page = `<!doctype html><title>Shop</title><h1>hunter2</h1>
<button onclick="this.textContent = 'Pressed'">Next</button>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: { '/shop': page },
    rules: (origin) => [presetRule(origin.replace('127.0.0.1', 'localhost'), 'act')],
  });
});
afterAll(() => world?.close());

const goTo = (host: string) => world.page.goto(`${world.origin.replace('127.0.0.1', host)}/shop`);

test('the site that is allowed is acted on', async () => {
  await goTo('localhost');
  expect(await world.call('click', { target: 'Next' })).toMatchObject({ verdict: 'changed' });
});

test.each([
  'localhost.evil.localhost',
  'evil.localhost',
  'notlocalhost.localhost',
  'xn--lcalhost-6ij.localhost',
  'localhost@evil.localhost',
  '127.0.0.1',
])('%s is another site', async (host) => {
  await goTo(host);
  for (const [tool, args] of [
    ['read_page', {}],
    ['click', { target: 'Next' }],
    ['find_on_page', { text: 'hunter2' }],
  ] as const) {
    const result = await world.call(tool, args);
    expect(result).toMatchObject({ errorCode: 'SITE_NOT_ALLOWED' });
    expect(JSON.stringify(result)).not.toMatch(/hunter2(?!”)/);
  }
  expect(await world.page.$eval('button', ({ textContent }) => textContent)).toBe('Next');
});

test('a page has no way to the extension’s files, messages and ports', async () => {
  await goTo('localhost');
  const tried = await world.page.evaluate(async (origin) => {
    const file = await fetch(`${origin}/popup.html`).then(
      () => 'read',
      () => 'refused',
    );
    const api: unknown = Reflect.get(globalThis, 'chrome') ?? Reflect.get(globalThis, 'browser');
    const runtime = Object(Object(api).runtime);
    return { file, canSend: typeof runtime.sendMessage, canConnect: typeof runtime.connect };
  }, world.extensionOrigin);
  expect(tried).toEqual({ file: 'refused', canSend: 'undefined', canConnect: 'undefined' });
});
