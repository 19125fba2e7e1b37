import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { parseAddress } from '../address';
import { arriveBy } from '../arrival';
import { arrived } from '../arrived';
import { askToLeave } from '../leaving';
import { tab } from '../parameters';
import { browserTool } from '../tool';

export const navigate = browserTool({
  name: 'navigate',
  description:
    'Goes to an address in the current tab and waits for the page. Answers the final address and title. The user must allow the site first.',
  parameters: z.strictObject({
    url: z
      .string()
      .check(
        z.minLength(1),
        z.maxLength(4096),
        z.describe('Where to go, for example "https://shop.example/orders".'),
      ),
    tab,
  }),
  effect: 'navigate',
  needs: 'nothing',
  target: ({ url }) => url,
  async run({ url }, context) {
    const address = parseAddress(url);
    await context.allow(address.href);
    const tab = await context.tab();
    await askToLeave(tab, context);
    const { id } = tab;
    const go = () => browser.tabs.update(id, { url: address.href });
    return arrived(await arriveBy(id, go, { signal: context.signal, sameDocument: address }), context);
  },
});
