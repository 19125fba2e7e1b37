import { z } from '#contract/schema';
import { listBrought } from '#page/brought/listBrought';
import { tab } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const listPageTools = pageTool({
  name: 'list_page_tools',
  description:
    'Lists the tools that the page itself brings for agents, with their arguments; what it says of them is the page’s own word. They are used by call_page_tool, each once the user has allowed it for the site.',
  parameters: z.strictObject({
    find: z.optional(
      z
        .string()
        .check(z.maxLength(100), z.describe('Only those with this in their name or description: "order".')),
    ),
    tab,
  }),
  part: 'brought',
  effect: 'page',
  target: ({ find = '' }) => find,
});

export const run: RunOf<typeof listPageTools> = ({ find = '' }, { page, signal }) =>
  listBrought(page, find, signal);
