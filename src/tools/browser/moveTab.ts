import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import type { Tab } from '../browserContext';
import { findTab } from '../findTab';
import { browserTool } from '../tool';

export const moveTab = browserTool({
  name: 'move_tab',
  description: 'Moves a tab within its window, or into a window of its own.',
  parameters: z.strictObject({
    to: z
      .enum(['left', 'right', 'first', 'last', 'new_window'])
      .check(z.describe('Where to: a place to the left or right, the first or last place, or "new_window".')),
    tab: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(200),
          z.describe('The tab to move, for example "t3" or "Orders".'),
        ),
    ),
  }),
  effect: 'tabs',
  needs: 'browser',
  target: ({ to, tab }) => [tab, to.replace('_', ' ')].filter(Boolean).join(' '),
  async run({ to, tab }, context) {
    const found = tab === undefined ? await context.tab() : await findTab(tab);
    const title = (found.title ?? '').slice(0, 80) || 'an empty tab';
    if (to === 'new_window') return ownWindow(found, title);
    const last = (await browser.tabs.query({ windowId: found.windowId })).length - 1;
    const places = { left: found.index - 1, right: found.index + 1, first: 0, last };
    const wanted = Math.min(last, Math.max(0, places[to]));
    if (wanted === found.index) return { verdict: 'no_change', say: `${title} is already there.` };
    await browser.tabs.move(found.id, { index: wanted });
    const { index } = await browser.tabs.get(found.id);
    if (index === found.index) {
      throw new ToolFailure(
        'NO_EFFECT',
        `The browser left ${title} where it was; pinned tabs stay in front.`,
      );
    }
    return { verdict: 'changed', say: `${title} is now tab ${index + 1} of ${last + 1}.` };
  },
});

async function ownWindow(tab: Tab, title: string) {
  await browser.windows.create({ tabId: tab.id, focused: true });
  const { windowId } = await browser.tabs.get(tab.id);
  if (windowId === tab.windowId)
    throw new ToolFailure('NO_EFFECT', `${title} is still in its window. Try again.`);
  return { verdict: 'changed', say: `${title} has a window of its own now.` } as const;
}
