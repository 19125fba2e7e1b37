import type { Rule } from '#contract/rule';
import { requestHost } from '#sites/hostPermission';
import { BROWSER } from '#sites/site';
import { saveRule } from '#store/rules';
import { allowsSomething, isEmpty } from './editRule';
import { forgetSite } from './forgetSite';

/**
 * Writes a rule the user has just chosen. Must be called straight from the user's click: the browser asks for
 * access to the site before anything is awaited. Declined access writes nothing.
 */
export function changeRule(rules: readonly Rule[], changed: Rule): Promise<'saved' | 'declined'> {
  const needsHost = changed.site !== BROWSER && allowsSomething(changed);
  return write(rules, changed, needsHost ? requestHost(changed.site) : Promise.resolve(true));
}

async function write(rules: readonly Rule[], changed: Rule, granting: Promise<boolean>) {
  if (!(await granting.catch(() => false))) return 'declined';
  await (isEmpty(changed) ? forgetSite(rules, changed.site) : saveRule(changed));
  return 'saved';
}
