import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { inTurns } from '#page/document/turns';
import { describe } from '#page/names/describe';
import { contextOf } from '#page/point/contextOf';
import { findOnPage as find } from '#page/read/findOnPage';
import { tab } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const findOnPage = pageTool({
  name: 'find_on_page',
  description:
    'Finds where words or a kind of thing occur on the page, and answers refs with what is around each. At least one of text and role is needed.',
  parameters: z.strictObject({
    text: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(200),
          z.describe('The words to look for, for example "free shipping".'),
        ),
    ),
    role: z.optional(
      z.string().check(z.minLength(1), z.maxLength(40), z.describe('The ARIA role, for example "heading".')),
    ),
    limit: z.optional(
      z
        .int()
        .check(
          z.minimum(1),
          z.maximum(50),
          z.describe('The most places wanted, 10 unless told, for example 3.'),
        ),
    ),
    tab,
  }),
  part: 'reading',
  effect: 'read',
  target: ({ text, role }) => text ?? role ?? '',
});

export const run: RunOf<typeof findOnPage> = async ({ text, role, limit = 10 }, { page, signal }) => {
  if (text === undefined && role === undefined) {
    throw new ToolFailure(
      'INVALID_ARGS',
      'Neither text nor role was given; say what to find, for example text "Sign in".',
    );
  }
  const found = await inTurns(page, find(page, { text, role }), signal);
  const matches = found
    .slice(0, limit)
    .map((element) => ({ ...describe(page, element), context: contextOf(page, element) }));
  const sought = text === undefined ? `A ${role}` : `“${text}”`;
  const names = matches.slice(0, 3).map((match) => `${match.role} “${match.name}”`);
  const more = found.length > names.length ? ' and more' : '';
  const places = found.length === 1 ? 'once' : `${found.length} times`;
  return {
    say:
      found.length === 0
        ? `${sought} is not on this page.`
        : `${sought} is here ${places}: ${names.join(', ')}${more}.`,
    data: { found: found.length, matches },
  };
};
