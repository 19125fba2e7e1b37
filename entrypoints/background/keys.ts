import { browser } from 'wxt/browser';
import type { Desk } from '#calls/desk';
import { toggleHints } from '#calls/toggleHints';
import { openPanel } from '#ui/openPanel.ts';
import { text } from '#ui/text.ts';
import type { Session } from './session';

/** The user's keys, by their names in wxt.config.ts. Must be called while the background starts. */
export function hearKeys(session: Pick<Session, 'obey' | 'toggleTalk'>, desk: Desk): void {
  // Firefox for Android has no keyboard commands.
  browser.commands?.onCommand.addListener((name, tab) => {
    switch (name) {
      case 'stop':
        return session.obey({ kind: 'stop' });
      case 'talk':
        return session.toggleTalk();
      case 'panel':
        // Browsers open it for a press alone, so nothing is awaited before.
        return void openPanel(tab?.windowId);
      case 'hints':
        return void toggleHints(desk, text('extensionName'));
    }
  });
}
