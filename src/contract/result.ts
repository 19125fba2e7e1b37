import { directive } from './directive';
import { errorCode } from './errorCode';
import { z } from './schema';

/** What a look at the page before and after an act showed. */
export const verdict = z.enum(['changed', 'navigated', 'no_change', 'opened_tab', 'dialog_open', 'unknown']);
export type Verdict = z.infer<typeof verdict>;

export const details = z.record(z.string(), z.unknown());
export type Details = z.infer<typeof details>;

/** The tab an answer speaks of; `id` is `t` and the browser's tab number. */
export const tabFacts = z.object({ id: z.string(), url: z.string(), title: z.string() });
export type TabFacts = z.infer<typeof tabFacts>;

/** What a tool's `run` returns: the answer before the tab and status are added. */
export const outcome = z.object({
  verdict: z.optional(verdict),
  /** One speakable sentence. */
  say: z.string(),
  data: z.optional(details),
  /** A small delta in words: "E-mail: me@example.com", "dialog Cookies opened". */
  changed: z.optional(z.array(z.string())),
  /** The sentence on what was done, where `say` is about nothing having followed: more may be known elsewhere. */
  did: z.optional(z.string()),
  /** The document began to leave; whoever sent the call reports where it arrived. */
  navigating: z.optional(z.boolean()),
  /** An address to open in a new tab: a page without user activation may not open it itself. */
  opens: z.optional(z.string()),
  /** The page opened a tab by itself. */
  opened: z.optional(z.boolean()),
  /** What the agent is to keep in mind from here on; told where the platform can carry it. */
  directives: z.optional(z.array(directive)),
});
export type Outcome = z.infer<typeof outcome>;

const success = z.object({
  status: z.literal('success'),
  verdict: z.optional(verdict),
  say: z.string(),
  tab: z.optional(tabFacts),
  data: z.optional(details),
  changed: z.optional(z.array(z.string())),
});

export const toolError = z.object({
  status: z.literal('error'),
  errorCode,
  message: z.string(),
  tab: z.optional(tabFacts),
  details: z.optional(details),
});

export const toolResult = z.discriminatedUnion('status', [success, toolError]);
export type ToolResult = z.infer<typeof toolResult>;

/** What is answered in time for a call that goes on: how it ends is told later, by other means. */
export interface Started {
  status: 'started';
  say: string;
}
export type ToolSuccess = z.infer<typeof success>;
export type ToolError = z.infer<typeof toolError>;
