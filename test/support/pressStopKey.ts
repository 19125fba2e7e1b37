import type { OpenBrowser } from '#launcher/browsers/openBrowser';
import type { FirefoxDebugger } from './firefoxDebugger';
import { backgroundOf } from './killBackground';

// Firefox keeps an extension's keys as keys of the window; this one is what a press of them does.
const IN_FIREFOX = `
for (const { document } of Services.wm.getEnumerator('navigator:browser'))
  for (const key of document.querySelectorAll('keyset[id^="ext-keyset-id"] > key[keycode="VK_PERIOD"], keyset[id^="ext-keyset-id"] > key[key="."]')) key.doCommand();`;

/**
 * Presses the keys that stop the agent, as the browser itself would hear them: a driven browser keeps the key presses
 * of its driver from its own shortcuts.
 */
export async function pressStopKey(open: OpenBrowser, firefox: FirefoxDebugger | undefined): Promise<void> {
  if (firefox) return firefox.evaluate(IN_FIREFOX);
  const background = await backgroundOf(open);
  await background.evaluate("chrome.commands.onCommand.dispatch('stop')");
}
