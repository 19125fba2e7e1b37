import { z } from '#contract/schema';
import { pressKeys } from '#page/keys/pressKeys';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const pressKey = pageTool({
  name: 'press_key',
  description:
    'Presses a key or chord where focus is, or at the target. Enter sends forms, Tab moves focus, Escape closes, arrows choose, as for a person.',
  parameters: z.strictObject({
    keys: z
      .string()
      .check(
        z.minLength(1),
        z.maxLength(60),
        z.describe('A key or chord, for example "Enter", "Escape", "ArrowDown" or "Control+A".'),
      ),
    target: z.optional(target),
    role,
    pick,
    times: z.optional(
      z.int().check(z.minimum(1), z.maximum(50), z.describe('How often, once unless told, for example 3.')),
    ),
    tab,
  }),
  part: 'typing',
  effect: 'act',
  target: (args) => (args.target === undefined ? args.keys : `${args.keys} in ${args.target}`),
});

export const run: RunOf<typeof pressKey> = (args, { page, signal }) => {
  const at =
    args.target === undefined ? undefined : { target: args.target, role: args.role, pick: args.pick };
  return pressKeys(page, { keys: args.keys, times: args.times ?? 1, at, signal });
};
