import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { parseAddress } from '../address';
import { openedTab } from '../openedTab';
import { hasId } from '../tabs';
import { browserTool } from '../tool';

export const openTab = browserTool({
  name: 'open_tab',
  description:
    'Opens a new tab, empty or with an address, and shows it unless background is true. The user must allow tabs, and the site of the address.',
  parameters: z.strictObject({
    url: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(4096),
          z.describe('The address to open, for example "https://shop.example". Left out: an empty tab.'),
        ),
    ),
    background: z.optional(
      z
        .boolean()
        .check(z.describe('true opens the tab without showing it, for example to look something up.')),
    ),
  }),
  effect: 'tabs',
  needs: 'browser',
  target: ({ url }) => url ?? '',
  async run({ url, background = false }, context) {
    const address = url === undefined ? undefined : parseAddress(url);
    if (address) await context.allow(address.href);
    const opened = await browser.tabs.create({ active: !background });
    if (!hasId(opened)) throw new ToolFailure('INTERNAL', 'The browser opened a tab without an id.');
    return openedTab(opened, { address, where: 'in a new tab', context });
  },
});
