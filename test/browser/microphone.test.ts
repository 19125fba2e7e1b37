import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { button, withWords } from '../support/control';
import { MICROPHONE, type SoundCard, soundCards } from '../support/sound/soundCard';
import { tone } from '../support/sound/speech';
import { startWorld, type World } from '../support/world';

const inChromium = inject('browser') === 'chromium';
// Firefox runs no sound without a sound card.
const card = inChromium ? undefined : soundCards();

let world: World;
let page: Page;
let plugged: SoundCard | undefined;

beforeAll(async () => {
  plugged = await card?.(tone(24_000, 440, 1));
  world = await startWorld({
    launch: {
      args: inChromium ? ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'] : [],
      preferences: {
        'media.navigator.streams.fake': plugged === undefined,
        'media.navigator.permission.disabled': true,
      },
      ...(plugged && { env: plugged.env }),
    },
  });
  page = await world.browser.openExtensionPage('microphone.html');
});
afterAll(async () => {
  await world?.close();
  await plugged?.remove();
});

test('the microphone is asked for by a button, and then works', async () => {
  // This Chromium is started so that it allows the microphone by itself.
  if (!inChromium) {
    await withWords(page, 'h2', 'has not been asked for');
    await button(page, 'Allow the microphone').click();
  }
  await withWords(page, 'h2', 'The microphone works');
  const device = plugged ? MICROPHONE : inChromium ? 'Fake Audio Input' : 'Default Audio Device';
  await withWords(page, 'option', device);
});

test.runIf(inChromium || card)('the bar moves with what it hears', async () => {
  const level = () => page.$eval('meter', ({ value }) => value);
  await expect.poll(level, { timeout: 10_000 }).toBeGreaterThan(0.05);
});
