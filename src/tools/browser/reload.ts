import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { arriveBy } from '../arrival';
import { arrived } from '../arrived';
import { askToLeave } from '../leaving';
import { tab } from '../parameters';
import { browserTool } from '../tool';

export const reload = browserTool({
  name: 'reload',
  description: 'Loads the current page again and waits for it. What was typed into the page may be lost.',
  parameters: z.strictObject({ tab }),
  effect: 'navigate',
  target: () => '',
  async run(_args, context) {
    const tab = await context.tab();
    await askToLeave(tab, context);
    const { id } = tab;
    const arrival = await arriveBy(id, () => browser.tabs.reload(id), {
      signal: context.signal,
      sameDocument: 'none',
    });
    const outcome = arrived(arrival, context);
    return { ...outcome, say: outcome.verdict === 'navigated' ? 'Reloaded the page.' : outcome.say };
  },
});
