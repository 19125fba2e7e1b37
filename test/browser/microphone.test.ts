import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { button, withWords } from '../support/control';
import { startWorld, type World } from '../support/world';

const inChromium = inject('browser') === 'chromium';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await startWorld({
    launch: {
      args: inChromium ? ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'] : [],
      preferences: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true },
    },
  });
  page = await world.browser.openExtensionPage('microphone.html');
});
afterAll(() => world?.close());

test('the microphone is asked for by a button, and then works', async () => {
  // This Chromium is started so that it allows the microphone by itself.
  if (!inChromium) {
    await withWords(page, 'h2', 'has not been asked for');
    await button(page, 'Allow the microphone').click();
  }
  await withWords(page, 'h2', 'The microphone works');
  await withWords(page, 'option', inChromium ? 'Fake Audio Input' : 'Default Audio Device');
});

// Headless Firefox on a machine without loudspeakers does not run its sound.
test.runIf(inChromium)('the bar moves with what it hears', async () => {
  const level = () => page.$eval('meter', ({ value }) => value);
  await expect.poll(level, { timeout: 10_000 }).toBeGreaterThan(0.05);
});
