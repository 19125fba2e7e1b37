import { z } from './schema';

/**
 * What an act may do that the user is asked about each time, whatever the rules allow: `password` sends one,
 * `elsewhere` sends a form to another site, `secret` fills a password, `outgoing` carries what was read on one site to
 * another.
 */
export const riskKinds = [
  'pay',
  'send',
  'publish',
  'delete',
  'permit',
  'download',
  'password',
  'elsewhere',
  'secret',
  'outgoing',
] as const;
export const riskKind = z.enum(riskKinds);
export type RiskKind = z.infer<typeof riskKind>;

/** What the page, or the address, shows of it. */
export const riskFact = z.object({
  name: z.enum(['amount', 'recipient', 'about', 'form', 'field', 'data']),
  value: z.string(),
});
export type RiskFact = z.infer<typeof riskFact>;

export const risk = z.object({
  kind: riskKind,
  /** What would be pressed or filled, in the page's words. */
  thing: z.string(),
  facts: z.array(riskFact),
});
export type Risk = z.infer<typeof risk>;

const PREFIX = 'risk:';

/** How a rule names a kind of risky act; `deny` there refuses it, nothing allows it beforehand. */
export const riskEntry = (kind: RiskKind) => `${PREFIX}${kind}`;

export const isRiskEntry = (entry: string) => entry.startsWith(PREFIX);
