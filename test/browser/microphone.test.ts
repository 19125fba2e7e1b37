import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { button, withWords } from '../support/control';
import { type Microphone, microphones } from '../support/sound/microphone';
import { tone } from '../support/sound/speech';
import { startWorld, type World } from '../support/world';

const inChromium = inject('browser') === 'chromium';
const { hasSound, label, plugIn } = microphones(inject('browser'));

let world: World;
let page: Page;
let microphone: Microphone;

beforeAll(async () => {
  microphone = await plugIn(tone(24_000, 440, 1));
  world = await startWorld({ launch: microphone.launch });
  page = await world.browser.openExtensionPage('microphone.html');
});
afterAll(async () => {
  await world?.close();
  await microphone?.remove();
});

test('the microphone is asked for by a button, and then works', async () => {
  // This Chromium is started so that it allows the microphone by itself.
  if (!inChromium) {
    await withWords(page, 'h2', 'has not been asked for');
    await button(page, 'Allow the microphone').click();
  }
  await withWords(page, 'h2', 'The microphone works');
  await withWords(page, 'option', label);
});

test.runIf(hasSound)('the bar moves with what it hears', async () => {
  const level = () => page.$eval('meter', ({ value }) => value);
  await expect.poll(level, { timeout: 10_000 }).toBeGreaterThan(0.05);
});
