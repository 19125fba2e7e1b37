import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { watchArrival } from '../arrival';
import { arrived } from '../arrived';
import { tab } from '../parameters';
import { browserTool } from '../tool';

export const reload = browserTool({
  name: 'reload',
  description: 'Loads the current page again and waits for it. What was typed into the page may be lost.',
  parameters: z.strictObject({ tab }),
  effect: 'navigate',
  target: () => '',
  async run(_args, context) {
    const { id } = await context.tab();
    const arrival = watchArrival(id, { signal: context.signal, sameDocument: 'none' });
    await Promise.all([browser.tabs.reload(id), arrival]);
    const outcome = arrived(await arrival, context);
    return { ...outcome, say: outcome.verdict === 'navigated' ? 'Reloaded the page.' : outcome.say };
  },
});
