import { z } from '#contract/schema';
import { highlight as point } from '#page/overlay/highlight';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const highlight = pageTool({
  name: 'highlight',
  description:
    'Shows the user where one thing on the page is: scrolls to it and draws a ring with its name around it for some seconds. Changes nothing.',
  parameters: z.strictObject({
    target,
    role,
    pick,
    seconds: z.optional(
      z.number().check(z.minimum(1), z.maximum(30), z.describe('How long, 5 unless told, for example 10.')),
    ),
    tab,
  }),
  part: 'extra',
  effect: 'read',
  target: (args) => args.target,
});

export const run: RunOf<typeof highlight> = ({ seconds = 5, ...pointing }, { page, signal }) =>
  point(page, pointing, { seconds, signal });
