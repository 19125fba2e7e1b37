import { z } from '#contract/schema';
import { numberNearby, showHints as show } from '#page/overlay/hints';
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

const NUMBERED =
  'Numbers stand on the page. When the user says a number alone, it is the target of what they want: click, unless they say otherwise.';

export const run: RunOf<typeof showHints> = async ({ filter = 'all' }, { page, signal }) => {
  const shown = await show(page, filter, signal);
  await numberNearby(page, { filter, up: shown.data?.count !== 0 }, signal);
  return { ...shown, directives: [{ key: 'hints', value: NUMBERED, scope: 'agent' }] };
};
