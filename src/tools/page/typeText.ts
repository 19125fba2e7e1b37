import { z } from '#contract/schema';
import { typeInto } from '#page/fill/typeInto';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const typeText = pageTool({
  name: 'type_text',
  description:
    'Types text key by key without clearing: at the end of the target, or at the caret when no target is given. To replace what a field holds use fill.',
  parameters: z.strictObject({
    text: z
      .string()
      .check(z.minLength(1), z.maxLength(5_000), z.describe('What to type, for example "hello".')),
    target: z.optional(target),
    role,
    pick,
    tab,
  }),
  part: 'typing',
  effect: 'act',
  target: (args) => args.target ?? '',
});

export const run: RunOf<typeof typeText> = (args, { page, signal }) => {
  const into =
    args.target === undefined ? undefined : { target: args.target, role: args.role, pick: args.pick };
  return typeInto(page, { text: args.text, into, signal });
};
