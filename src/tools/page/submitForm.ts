import { z } from '#contract/schema';
import { submitForm as submit } from '#page/act/submitForm';
import { tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const submitForm = pageTool({
  name: 'submit_form',
  description:
    'Sends a form by pressing its button, and reports what the page or the browser complains about ("no_change") or where it led.',
  parameters: z.strictObject({ target: z.optional(target), tab }),
  part: 'typing',
  effect: 'act',
  target: (args) => args.target ?? '',
});

export const run: RunOf<typeof submitForm> = (args, { page, signal }) => submit(page, args, signal);
