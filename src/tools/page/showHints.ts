import { z } from '#contract/schema';
import { showHints as show } from '#page/overlay/hints';
import { tab } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const showHints = pageTool({
  name: 'show_hints',
  description:
    'Shows the user a number on everything in view that can be clicked, and answers what each number is: 7 on the page is the ref e7, so that “click 7” works. The numbers go at the next act.',
  parameters: z.strictObject({
    filter: z.optional(
      z
        .enum(['all', 'links', 'fields', 'buttons'])
        .check(z.describe('What to number, "all" unless told, for example "links".')),
    ),
    tab,
  }),
  part: 'extra',
  effect: 'read',
  target: ({ filter = 'all' }) => (filter === 'all' ? '' : filter),
});

export const run: RunOf<typeof showHints> = ({ filter = 'all' }, { page, signal }) =>
  show(page, filter, signal);
