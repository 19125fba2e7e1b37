import { z } from '#contract/schema';
import { fillFields } from '#page/fill/fillFields';
import { tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

const field = z.strictObject({
  target,
  value: z
    .string()
    .check(z.maxLength(20_000), z.describe('What the field shall hold, for example "me@example.com".')),
});

export const fillForm = pageTool({
  name: 'fill_form',
  description:
    'Fills several fields in one call. All are found before the first is filled; it stops at the first failure and reports what was done, what failed and what is left. Does not send the form.',
  parameters: z.strictObject({
    fields: z
      .array(field)
      .check(
        z.minLength(1),
        z.maxLength(50),
        z.describe('The fields in order, for example [{"target": "E-mail", "value": "me@example.com"}].'),
      ),
    tab,
  }),
  part: 'typing',
  effect: 'act',
  target: ({ fields }) => fields.map((one) => one.target).join(', '),
});

export const run: RunOf<typeof fillForm> = ({ fields }, { page, signal }) => fillFields(page, fields, signal);
