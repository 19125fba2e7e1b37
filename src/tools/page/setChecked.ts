import { z } from '#contract/schema';
import { setCheckedState } from '#page/act/setCheckedState';
import { pointedAt } from '#page/point/pointedAt';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const setChecked = pageTool({
  name: 'set_checked',
  description:
    'Brings a checkbox, radio button, switch or toggle button into the state asked for; presses it only when it is not yet so.',
  parameters: z.strictObject({
    target,
    checked: z.optional(
      z.boolean().check(z.describe('true (unless told) to check or switch on, false for off.')),
    ),
    role,
    pick,
    tab,
  }),
  part: 'typing',
  effect: 'act',
  target: (args) => args.target,
});

export const run: RunOf<typeof setChecked> = async (args, { page, signal }) =>
  setCheckedState(page, await pointedAt(page, args, { purpose: 'check', signal }), {
    checked: args.checked ?? true,
    signal,
  });
