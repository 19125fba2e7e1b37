import { effect } from './effect';
import { z } from './schema';

/** The key of what goes before every rule of the user's, for every site and for tabs. */
export const ABOVE_ALL = '!';

export const decision = z.enum(['allow', 'ask', 'deny']);
export type Decision = z.infer<typeof decision>;

/**
 * What the user allows on one site. `site` is an exact origin (`https://shop.example`), a whole site
 * (`https://*.shop.example`), or `browser`, the rule for tabs and windows. A tool's own entry goes before its effect's;
 * for what is not named the default for new sites decides.
 */
export const rule = z.object({
  site: z.string(),
  effects: z.partialRecord(effect, decision),
  tools: z.record(z.string(), decision),
  /** Set by whoever manages the browser: what such a rule does not name is not allowed where it speaks. */
  fixed: z.optional(z.literal(true)),
});
export type Rule = z.infer<typeof rule>;
