import { z } from '#contract/schema';
import { readStorage as read } from '#page/storage/siteStorage';
import { tab } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const readStorage = pageTool({
  name: 'read_storage',
  description:
    'Reads what the current site keeps in the browser (localStorage or sessionStorage): all entries, or one by its key. Needs its own permission for the site. What looks like a secret is named, never told.',
  parameters: z.strictObject({
    area: z.optional(
      z.enum(['local', 'session']).check(z.describe('"local" outlives the tab; "local" unless told.')),
    ),
    key: z.optional(
      z
        .string()
        .check(z.minLength(1), z.maxLength(500), z.describe('The entry’s name, for example "theme".')),
    ),
    tab,
  }),
  part: 'extra',
  effect: 'storage',
  target: ({ key, area = 'local' }) => key ?? area,
});

export const run: RunOf<typeof readStorage> = async ({ area = 'local', key }, { page }) =>
  read(page, area, key);
