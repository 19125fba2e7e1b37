import { z } from '#contract/schema';
import { writeStorage as write } from '#page/storage/siteStorage';
import { tab } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const writeStorage = pageTool({
  name: 'write_storage',
  description:
    'Sets one entry of what the current site keeps in the browser (localStorage or sessionStorage), or removes it when no value is given. Needs its own permission for the site. The page may notice only when it is loaded again.',
  parameters: z.strictObject({
    key: z
      .string()
      .check(z.minLength(1), z.maxLength(500), z.describe('The entry’s name, for example "theme".')),
    value: z.optional(
      z
        .string()
        .check(
          z.maxLength(100_000),
          z.describe('What to keep, for example "dark". Left out: the entry is removed.'),
        ),
    ),
    area: z.optional(
      z.enum(['local', 'session']).check(z.describe('"local" outlives the tab; "local" unless told.')),
    ),
    tab,
  }),
  part: 'extra',
  effect: 'storage',
  target: ({ key }) => key,
});

export const run: RunOf<typeof writeStorage> = async ({ area = 'local', key, value }, { page }) =>
  write(page, area, { key, value });
