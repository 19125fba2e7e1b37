import { z } from '#contract/schema';
import { submitForm as submit } from '#page/act/submitForm';
import { tab, target } from '../parameters';
import { pageTool } from '../tool';

export const submitForm = pageTool({
  name: 'submit_form',
  description:
    'Sends a form by pressing its button, and reports what the page or the browser complains about ("no_change") or where it led.',
  parameters: z.strictObject({ target: z.optional(target), tab }),
  effect: 'act',
  target: (args) => args.target ?? '',
  run: (args, { page, signal }) => submit(page, args, signal),
});
