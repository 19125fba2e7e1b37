import { z } from '#contract/schema';
import { tab } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const hideHints = pageTool({
  name: 'hide_hints',
  description: 'Takes the numbers and rings off the page that show_hints and highlight put there.',
  parameters: z.strictObject({ tab }),
  part: 'extra',
  effect: 'read',
  target: () => '',
});

export const run: RunOf<typeof hideHints> = async (_args, { page }) => {
  const shown = page.overlay.takeOff('hints', 'candidates', 'highlight');
  return {
    say: shown ? 'The numbers are gone.' : 'There were no numbers on the page.',
    data: { cleared: shown },
    directives: [{ key: 'hints', value: null, scope: 'agent' }],
  };
};
