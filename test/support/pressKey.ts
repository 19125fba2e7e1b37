import { backgroundOf } from './killBackground';
import type { TestBrowser } from './testBrowser';

/** Our commands with what Firefox knows their suggested keys by. */
const keys = {
  stop: ['VK_PERIOD', '.'],
  talk: ['VK_SPACE', ' '],
  panel: ['VK_COMMA', ','],
  hints: ['VK_1', '1'],
} as const;
export type Command = keyof typeof keys;

// Firefox keeps an extension's keys as keys of the window; this one is what a press of them does.
const inFirefox = ([code, key]: readonly [string, string]) => `
for (const { document } of Services.wm.getEnumerator('navigator:browser'))
  for (const found of document.querySelectorAll('keyset[id^="ext-keyset-id"] > key'))
    if (${JSON.stringify([code, key])}.includes(found.getAttribute('keycode') || found.getAttribute('key'))) found.doCommand();`;

/**
 * Presses the keys of a command, as the browser itself would hear them: a driven browser keeps the key presses of its
 * driver from its own shortcuts.
 */
export async function pressKey(command: Command, open: TestBrowser): Promise<void> {
  if (open.firefox) return open.firefox.evaluate(inFirefox(keys[command]));
  const background = await backgroundOf(open);
  await background.evaluate(`chrome.commands.onCommand.dispatch('${command}')`);
}
