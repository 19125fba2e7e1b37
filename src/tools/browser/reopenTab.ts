import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { loadOpened } from '../arrival';
import { hasId, tabFacts } from '../tabs';
import { browserTool } from '../tool';

export const reopenTab = browserTool({
  name: 'reopen_tab',
  description:
    'Opens the tab again that close_tab closed last in this conversation, at its address and place. What was typed there, and its history, are gone.',
  parameters: z.strictObject({}),
  effect: 'tabs',
  needs: 'browser',
  target: () => '',
  async run(_args, context) {
    const closed = context.closedTabs.take(context.conversation);
    if (!closed) {
      throw new ToolFailure(
        'TARGET_NOT_FOUND',
        'No tab was closed in this conversation. Tabs the user closed come back with the browser’s own “reopen closed tab”.',
      );
    }
    const { url, index, windowId } = closed;
    const window = await browser.windows.get(windowId).catch(() => undefined);
    const opened = await browser.tabs.create({ active: true, ...(window ? { windowId, index } : {}) });
    if (!hasId(opened)) throw new ToolFailure('INTERNAL', 'The browser opened a tab without an id.');
    const title = closed.title.slice(0, 80) || 'the tab';
    if (!/^https?:/.test(url)) {
      return {
        verdict: 'opened_tab',
        say: 'Opened an empty tab in place of the one closed.',
        data: { tab: tabFacts(opened.id, '', 'New tab') },
      };
    }
    const { tab, arrived } = await loadOpened(opened.id, url, context.signal);
    const known = context.mayRead(tab.url)
      ? { data: { tab: tabFacts(tab.id, tab.url ?? '', tab.title ?? '') } }
      : {};
    const say = arrived ? `Opened ${title} again.` : `Opened ${title} again; it is slow to come.`;
    return { verdict: 'opened_tab', say, ...known };
  },
});
