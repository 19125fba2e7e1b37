import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { hasId, tabFacts } from '../tabs';
import { browserTool } from '../tool';

export const listTabs = browserTool({
  name: 'list_tabs',
  description:
    'Lists the open tabs with their ids ("t3"), titles, which one is active, and the full address of those whose site may be read.',
  parameters: z.strictObject({}),
  effect: 'tabs',
  needs: 'browser',
  target: () => '',
  async run(_args, context) {
    const open = (await browser.tabs.query({})).filter(hasId).filter(({ incognito }) => !incognito);
    const tabs = open.map((tab, index) => ({
      position: index + 1,
      ...tabFacts(tab.id, shownAddress(tab.url, context.mayRead(tab.url)), tab.title ?? ''),
      active: tab.active,
    }));
    const titles = tabs.map(({ position, title }) => `${position}: ${title || 'an empty tab'}`).slice(0, 10);
    const count = tabs.length === 1 ? 'One tab is open' : `${tabs.length} tabs are open`;
    return { say: `${count}. ${titles.join(', ')}.`, data: { tabs } };
  },
});

// The path of a page the agent may not read can say a lot; its site is enough to speak of the tab.
function shownAddress(url: string | undefined, readable: boolean): string {
  if (!url || readable || !URL.canParse(url)) return url ?? '';
  const { protocol, origin } = new URL(url);
  return origin === 'null' ? protocol : origin;
}
