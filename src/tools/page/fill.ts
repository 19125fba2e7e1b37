import { z } from '#contract/schema';
import { fieldFor, fillElement } from '#page/fill/fillElement';
import { pointedAt } from '#page/point/pointedAt';
import { askBeforeFilling } from '#page/risk/fillRisk';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const fill = pageTool({
  name: 'fill',
  description:
    'Replaces what one field holds, whatever its kind (text, number, date and time with or without a picker, colour, rich text, choice list, checkbox by “yes” or “no”), and checks that the page kept it. The user is asked before a password is filled; card and one-time codes are left to them.',
  parameters: z.strictObject({
    target,
    value: z
      .string()
      .check(
        z.maxLength(20_000),
        z.describe(
          'What the field shall hold, for example "me@example.com", "2026-11-20" or "3:30 pm"; empty to clear it.',
        ),
      ),
    role,
    pick,
    tab,
  }),
  part: 'typing',
  effect: 'act',
  target: (args) => args.target,
});

export const run: RunOf<typeof fill> = async (args, { page, signal }) => {
  const target = await pointedAt(page, args, { purpose: 'edit', signal });
  const field = fieldFor(page, target, args.value);
  askBeforeFilling(page, [field]);
  return fillElement(page, field, { value: args.value, signal });
};
