import { broughtEntry } from '#contract/broughtEntry';
import { z } from '#contract/schema';
import { callBrought } from '#page/brought/callBrought';
import { tab } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const callPageTool = pageTool({
  name: 'call_page_tool',
  description:
    'Runs one of the tools that the page itself brings (list_page_tools), once, with arguments that fit what the page declares. Tells what it answered, in the page’s words, and whether the page changed.',
  parameters: z.strictObject({
    tool: z
      .string()
      .check(z.minLength(1), z.maxLength(128), z.describe('The tool’s name, for example "check_inventory".')),
    arguments: z.optional(
      z
        .string()
        .check(
          z.maxLength(20_000),
          z.describe('Its arguments as JSON, for example {"product": "Green tea"}.'),
        ),
    ),
    tab,
  }),
  part: 'brought',
  effect: 'page',
  entryFor: ({ tool }) => broughtEntry(tool),
  target: ({ tool }) => tool,
});

export const run: RunOf<typeof callPageTool> = ({ tool, arguments: input = '{}' }, { page, signal }) =>
  callBrought(page, { name: tool, input }, signal);
