import { z } from '#contract/schema';
import type { PastAct } from './deedLog';
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

/** The way an act is taken back: through the tab’s history, by opening a tab again, or in the document; for most there is none. */
export function wayBackOf({ verdict, tool, tab }: PastAct): 'history' | 'tab' | 'document' | undefined {
  if (verdict === 'navigated') return tool === 'reload' ? undefined : 'history';
  if (tool === 'close_tab') return 'tab';
  return REMEMBERED.has(tool) && tab !== undefined ? 'document' : undefined;
}

/** What leads through the tab’s history to where an act was done. */
export function historyStep({ tool }: PastAct): 'go_back' | 'go_forward' {
  return tool === 'go_back' ? 'go_forward' : 'go_back';
}
