import type { Rule } from '#contract/rule';
import { requestHost } from '#sites/hostPermission';
import { BROWSER } from '#sites/site';
import { pendingRule } from '#store/pendingRule';
import { saveRule } from '#store/rules';
import { allowsSomething, isEmpty } from './editRule';
import { forgetSite, giveBackHost } from './forgetSite';

/**
 * Writes a rule the user has just chosen. Must be called straight from the user's click: the browser asks for
 * access to the site before anything is awaited. Declined access writes nothing.
 */
export function changeRule(rules: readonly Rule[], changed: Rule): Promise<'saved' | 'declined'> {
  const needsHost = changed.site !== BROWSER && allowsSomething(changed);
  const granting = needsHost ? requestHost(changed.site) : Promise.resolve(true);
  return write(rules, changed, granting);
}

async function write(rules: readonly Rule[], changed: Rule, granting: Promise<boolean>) {
  // What is fixed is no rule of the user's; only the browser had to be asked.
  if (changed.fixed) return (await granting.catch(() => false)) ? 'saved' : 'declined';
  // The browser's question can close the popup; the background then finishes what was begun here.
  if (!isEmpty(changed)) await pendingRule.write(changed);
  const granted = await granting.catch(() => false);
  await pendingRule.write(null);
  if (!granted) return 'declined';
  if (isEmpty(changed)) await forgetSite(rules, changed.site);
  else await saveRule(changed);
  if (!allowsSomething(changed)) await giveBackHost(rules, changed.site);
  return 'saved';
}
