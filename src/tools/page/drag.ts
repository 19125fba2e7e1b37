import { z } from '#contract/schema';
import { dragTarget } from '#page/drag/dragTarget';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const drag = pageTool({
  name: 'drag',
  description:
    'Drags one thing onto another and drops it there: a card into a column, an item to another place of a list, a knob. "no_change" means the page left it where it was.',
  parameters: z.strictObject({
    target,
    to: z
      .string()
      .check(
        z.minLength(1),
        z.maxLength(500),
        z.describe('What to drop it on, in the ways of target, for example "Done" or "e31".'),
      ),
    role,
    pick,
    tab,
  }),
  part: 'extra',
  effect: 'act',
  target: (args) => `${args.target} → ${args.to}`,
});

export const run: RunOf<typeof drag> = (args, { page, signal }) => dragTarget(page, args, signal);
