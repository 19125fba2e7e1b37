import { z } from '#contract/schema';
import { clickTarget } from '#page/act/clickTarget';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const click = pageTool({
  name: 'click',
  description:
    'Clicks one thing on the page as a person would (checks that it is visible, enabled and not covered) and reports what followed. "no_change" means nothing visible happened.',
  parameters: z.strictObject({
    target,
    role,
    pick,
    button: z.optional(
      z
        .enum(['left', 'right', 'middle'])
        .check(z.describe('The mouse button, "left" unless told, for example "right".')),
    ),
    double: z.optional(z.boolean().check(z.describe('true for a double click.'))),
    modifiers: z.optional(
      z
        .string()
        .check(z.maxLength(40), z.describe('Keys held down meanwhile, for example "ctrl" or "ctrl+shift".')),
    ),
    tab,
  }),
  part: 'core',
  effect: 'act',
  target: (args) => args.target,
});

export const run: RunOf<typeof click> = (args, { page, signal }) => clickTarget(page, args, signal);
