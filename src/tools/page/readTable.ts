import { z } from '#contract/schema';
import { readTable as read } from '#page/read/table/readTable';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const readTable = pageTool({
  name: 'read_table',
  description:
    'Reads a table or grid: headers, rows as objects by header (as lists where headers repeat or lack), merged cells filled in, refs of what can be used in a row, and how many rows there are in all. Without a target: the only table of the page.',
  parameters: z.strictObject({
    target: z.optional(target),
    role,
    pick,
    max_rows: z.optional(
      z
        .int()
        .check(
          z.minimum(1),
          z.maximum(500),
          z.describe('The most rows wanted, 50 unless told, for example 5.'),
        ),
    ),
    tab,
  }),
  part: 'reading',
  effect: 'read',
  target: (args) => args.target ?? '',
});

export const run: RunOf<typeof readTable> = (
  { max_rows: mostRows = 50, target: said, role: kind, pick: number },
  { page, signal },
) => read(page, { target: said, role: kind, pick: number, mostRows }, signal);
