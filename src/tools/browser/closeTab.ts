import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { findTab } from '../findTab';
import { askToLeave } from '../leaving';
import { browserTool } from '../tool';

export const closeTab = browserTool({
  name: 'close_tab',
  description:
    'Closes a tab: by id ("t3"), by its position in list_tabs, or by words of its title. Left out: the current tab.',
  parameters: z.strictObject({
    tab: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(200),
          z.describe('The tab to close, for example "t3" or "Orders".'),
        ),
    ),
  }),
  effect: 'tabs',
  needs: 'browser',
  target: ({ tab }) => tab ?? '',
  async run({ tab }, context) {
    const found = tab === undefined ? await context.tab() : await findTab(tab);
    const title = (found.title ?? '').slice(0, 80) || 'an empty tab';
    await askToLeave(found, context);
    await browser.tabs.remove(found.id);
    // A page may keep its tab open with a question before it leaves.
    const still = await browser.tabs.get(found.id).catch(() => undefined);
    if (still)
      throw new ToolFailure('DIALOG_OPEN', `${title} asks whether to leave and stays open until answered.`);
    const { url = '', index, windowId } = found;
    const { conversation } = context;
    if (!found.incognito)
      context.closedTabs.add({ url, title: found.title ?? '', index, windowId, conversation });
    return { verdict: 'changed', say: `Closed ${title}.` };
  },
});
