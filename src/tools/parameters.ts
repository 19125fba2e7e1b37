import { z } from '#contract/schema';

/** The arguments that many tools share, each described once. */

export const target = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(500),
    z.describe(
      'What to act on: a ref from an earlier answer ("e12"), its number ("12"), the words a person would say ("Sign in"), or a selector ("css=#buy").',
    ),
  );

export const role = z.optional(
  z
    .string()
    .check(z.maxLength(40), z.describe('Narrows words to one ARIA role, for example "button" or "link".')),
);

export const pick = z.optional(
  z
    .int()
    .check(
      z.minimum(1),
      z.maximum(99),
      z.describe(
        'Which of several equally good matches to take, as numbered in TARGET_AMBIGUOUS, for example 2.',
      ),
    ),
);

export const cursor = z.optional(
  z
    .string()
    .check(z.maxLength(40), z.describe('Where to go on, as the answer before said, for example "e57.0".')),
);

export const tab = z.optional(
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(200),
      z.describe('The tab to use, as listed by list_tabs ("t3"). Left out: the tab the user looks at.'),
    ),
);
