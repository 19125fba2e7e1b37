import { z } from '#contract/schema';
import { readForm as read } from '#page/read/form/readForm';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const readForm = pageTool({
  name: 'read_form',
  description:
    'Reads a form: each field with a ref, its label, type, choices, what it asks of its value, what it holds and what is wrong with it now; also which required fields are still empty. Of protected fields it says only "filled" or "empty". Without a target: the main form.',
  parameters: z.strictObject({ target: z.optional(target), role, pick, tab }),
  part: 'reading',
  effect: 'read',
  target: (args) => args.target ?? '',
});

export const run: RunOf<typeof readForm> = ({ target: said, role: kind, pick: number }, { page, signal }) =>
  read(page, said === undefined ? undefined : { target: said, role: kind, pick: number }, signal);
