import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ADDON_ID } from '../support/addonId';
import { startWorld, type World } from '../support/world';

const inFirefox = inject('browser') === 'firefox';
/** Chromium looks there alone, and only root may write there. */
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

const policy = {
  agents: [
    { id: 'desk', name: 'Service desk', platform: 'phonic', address: 'wss://api.phonic.ai/v1/sts/ws' },
  ],
  rules: [{ site: 'browser', effects: { tabs: 'deny' }, tools: {} }],
  switchedOff: ['click'],
};

let world: World;
const written: string[] = [];

beforeAll(async () => {
  const start = () =>
    startWorld({
      pages: { '/shop': '<title>Shop</title><button>Buy</button><input aria-label="Name">' },
      // What is managed is read as a browser starts.
      launch: {},
    });
  if (inFirefox) {
    const home = await mkdtemp(join(tmpdir(), 'pagehand-home-'));
    written.push(home);
    const file = join(home, '.mozilla/managed-storage', `${ADDON_ID}.json`);
    await put(file, { name: ADDON_ID, description: 'Pagehand', type: 'storage', data: policy });
    world = await atHome(home, start);
  } else {
    world = await start();
    const id = new URL(world.extensionOrigin).host;
    const file = join(CHROMIUM_POLICIES, `pagehand-test-${id}.json`);
    written.push(file);
    await put(file, { '3rdparty': { extensions: { [id]: policy } } });
  }
  await world.open('/shop');
});
afterAll(async () => {
  await world?.close();
  for (const path of written) await rm(path, { recursive: true, force: true });
});

async function put(file: string, content: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(content));
}

/** Firefox looks for what is managed in the home of whoever starts it. */
async function atHome<T>(home: string, start: () => Promise<T>): Promise<T> {
  const usual = process.env.HOME;
  process.env.HOME = home;
  try {
    return await start();
  } finally {
    process.env.HOME = usual;
  }
}

const refused = { status: 'error', errorCode: 'TOOL_NOT_ALLOWED' };

test('a tool that is switched off runs nowhere, and the answer says who did that', async () => {
  await expect.poll(() => world.call('click', { target: 'Buy' }), { timeout: 30_000 }).toMatchObject(refused);
  expect(await world.call('click', { target: 'Buy' })).toMatchObject({
    message: expect.stringContaining('switched off by the administrator of this browser'),
  });
  expect(await world.call('fill', { target: 'Name', value: 'Ada' })).toMatchObject({ status: 'success' });
});

test('a fixed rule goes before the user’s', async () => {
  expect(await world.call('open_tab', { url: world.origin })).toMatchObject({
    ...refused,
    message: expect.stringContaining('not allowed for tabs and windows by the administrator'),
  });
});

test('the options show what is fixed, and do not let it be changed', async () => {
  const page = await world.options();
  const words = () => page.evaluate(() => document.body.textContent);
  await expect.poll(words).toContain('Switched off on every site by your administrator');
  expect(await words()).toContain('Service desk');
  const buttons = await page.$$eval('button', (all) => all.map((one) => one.ariaLabel ?? one.textContent));
  expect(buttons).toContain('Delete Test agent');
  expect(buttons).not.toContain('Delete Service desk');
  await page.close();
});
