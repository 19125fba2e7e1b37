import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { button, control, withWords } from '../support/control';
import { BEEPS } from '../support/sound/microphone';
import { startWorld, type World } from '../support/world';

const inChromium = inject('browser') === 'chromium';

let world: World;

beforeAll(async () => {
  world = await startWorld({ launch: { args: inChromium ? BEEPS : [] } });
});
afterAll(() => world?.close());

// No browser here has ears of its own: Firefox never, Chromium without its maker's service.
test('where the browser does not understand speech it says so, and typing goes on', async () => {
  const popup = await world.popup();
  await button(popup, 'Talk').click();
  // Chromium looks for a microphone of the machine’s before it looks for the service.
  const words = inChromium
    ? /does not understand speech|There is no microphone/
    : /does not understand speech/;
  await expect
    .poll(() => popup.$eval('.voice strong', (title) => title.textContent), { timeout: 10_000 })
    .toMatch(words);
  // Firefox’s ears are in a tab of their own, which came to the front.
  if (!inChromium) await popup.bringToFront();
  await control(popup, '#say').fill('where am I');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.said.agent');
  await button(popup, 'End').click();
  await withWords(popup, 'strong', 'Talk with the agent');
  expect(await world.call('read_page', {})).toMatchObject({ status: 'success' });
});
