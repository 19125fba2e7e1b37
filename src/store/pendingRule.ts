import { rule } from '#contract/rule';
import { z } from '#contract/schema';
import { item } from './item';
import { saveRule } from './rules';

/**
 * The rule whose site the browser is just asking the user about. The question may close the popup that asked it;
 * the background then writes the rule once the access is given.
 */
export const pendingRule = item({
  area: 'session',
  key: 'pendingRule',
  schema: z.nullable(rule),
  otherwise: null,
});

/** Writes the pending rule once `isGranted` says that its site was the one the access was given for. */
export async function settlePendingRule(isGranted: (site: string) => Promise<boolean>): Promise<void> {
  const pending = await pendingRule.read();
  if (!pending || !(await isGranted(pending.site))) return;
  await saveRule(pending);
  await pendingRule.write(null);
}
