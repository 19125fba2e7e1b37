import { z } from '#contract/schema';
import { pageTool } from './tool';

/** What a document is asked for `undo`; no agent can ask for it. */
export const takeBack = pageTool({
  name: 'take_back',
  description: 'Puts back what a call changed in this document.',
  parameters: z.strictObject({ call: z.string().check(z.describe('What the document knows the call by.')) }),
  part: 'typing',
  effect: 'act',
  target: () => '',
});

/** The tools whose doing a document remembers. */
export const REMEMBERED: ReadonlySet<string> = new Set([
  'fill',
  'fill_form',
  'type_text',
  'select_option',
  'set_checked',
  'scroll',
]);
