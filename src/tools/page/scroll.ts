import { z } from '#contract/schema';
import { scrollPage } from '#page/scroll/scrollPage';
import { tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const scroll = pageTool({
  name: 'scroll',
  description:
    'Scrolls the page, or the region inside it that scrolls: by views, to an edge, to a target or to a text. Says how far it went and whether the end is reached.',
  parameters: z.strictObject({
    direction: z.optional(
      z
        .enum(['down', 'up', 'left', 'right', 'top', 'bottom'])
        .check(z.describe('Where to, "down" unless told; "top" and "bottom" go all the way.')),
    ),
    pages: z.optional(
      z
        .number()
        .check(z.minimum(0.1), z.maximum(20), z.describe('How many views, 0.8 unless told, for example 2.')),
    ),
    to: z.optional(target),
    text: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(200),
          z.describe('Scroll to these words, for example "Opening hours".'),
        ),
    ),
    inside: z.optional(target),
    tab,
  }),
  part: 'extra',
  effect: 'act',
  target: ({ to, text, direction = 'down' }) => (to || text ? `to ${to ?? text}` : direction),
});

export const run: RunOf<typeof scroll> = async (args, { page, signal }) => scrollPage(page, args, signal);
