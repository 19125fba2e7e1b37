import { z } from '#contract/schema';
import { choose } from '#page/fill/choose';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const selectOption = pageTool({
  name: 'select_option',
  description:
    'Chooses an option in a list: a native select, or a combobox or listbox the page draws itself (opens it, chooses, checks, closes). An unknown option is answered with those there are.',
  parameters: z.strictObject({
    target,
    option: z
      .string()
      .check(
        z.maxLength(500),
        z.describe(
          'The option as it reads, for example "Germany"; several for a list that takes them: "Red, Blue".',
        ),
      ),
    role,
    pick,
    tab,
  }),
  part: 'typing',
  effect: 'act',
  target: (args) => `${args.option} in ${args.target}`,
});

export const run: RunOf<typeof selectOption> = (args, { page, signal }) =>
  choose(page, { pointing: args, option: args.option, signal });
