import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { parseAddress } from '../address';
import { openedTab } from '../openedTab';
import { hasId } from '../tabs';
import { browserTool } from '../tool';

export const openWindow = browserTool({
  name: 'open_window',
  description:
    'Opens a new window, empty or with an address. The user must allow tabs, and the site of the address. Never a private window.',
  parameters: z.strictObject({
    url: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(4096),
          z.describe('The address to open, for example "https://shop.example". Left out: an empty window.'),
        ),
    ),
  }),
  effect: 'tabs',
  needs: 'browser',
  target: ({ url }) => url ?? '',
  async run({ url }, context) {
    const address = url === undefined ? undefined : parseAddress(url);
    if (address) await context.allow(address.href);
    const opened = await browser.windows.create({ focused: true });
    const tab = (await browser.tabs.query({ windowId: opened?.id ?? -1 })).find(hasId);
    if (!tab) throw new ToolFailure('NO_EFFECT', 'The browser opened no window. Try open_tab instead.');
    return openedTab(tab, { address, where: 'in a new window', context });
  },
});
