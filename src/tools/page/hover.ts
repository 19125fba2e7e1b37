import { z } from '#contract/schema';
import { hoverTarget } from '#page/act/hoverTarget';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const hover = pageTool({
  name: 'hover',
  description:
    'Rests the pointer on one thing, to open a menu or a tooltip that scripts show. What a page shows by style alone cannot be opened this way; then use click.',
  parameters: z.strictObject({ target, role, pick, tab }),
  part: 'extra',
  effect: 'act',
  target: (args) => args.target,
});

export const run: RunOf<typeof hover> = (args, { page, signal }) => hoverTarget(page, args, signal);
