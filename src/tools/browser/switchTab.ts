import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { findTab } from '../findTab';
import { browserTool } from '../tool';

export const switchTab = browserTool({
  name: 'switch_tab',
  description:
    'Shows another tab: by id ("t3"), by its position in list_tabs ("2"), or by words of its title.',
  parameters: z.strictObject({
    tab: z
      .string()
      .check(z.minLength(1), z.maxLength(200), z.describe('The tab to show, for example "t3" or "Orders".')),
  }),
  effect: 'tabs',
  needs: 'browser',
  target: ({ tab }) => tab,
  async run({ tab }) {
    const found = await findTab(tab);
    const title = (found.title ?? '').slice(0, 80) || 'an empty tab';
    const last = await browser.windows.getLastFocused().catch(() => undefined);
    if (found.active && last?.id === found.windowId) {
      return { verdict: 'no_change', say: `You are already on ${title}.` };
    }
    await browser.tabs.update(found.id, { active: true });
    await browser.windows.update(found.windowId, { focused: true });
    const now = await browser.tabs.get(found.id);
    if (!now.active)
      throw new ToolFailure('NO_EFFECT', `The browser did not show the tab ${title}. Try again.`);
    return { verdict: 'changed', say: `Switched to ${title}.` };
  },
});
