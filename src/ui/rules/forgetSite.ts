import type { Rule } from '#contract/rule';
import { dropHost } from '#sites/hostPermission';
import { BROWSER } from '#sites/site';
import { removeRule } from '#store/rules';

/** Removes a site's rule and gives back the browser's access to it. */
export async function forgetSite(rules: readonly Rule[], site: string): Promise<void> {
  await removeRule(site);
  await giveBackHost(rules, site);
}

/** Gives back the browser's access to a site, unless another rule of the same host needs it: access is without port. */
export async function giveBackHost(rules: readonly Rule[], site: string): Promise<void> {
  const stillNeeded = rules.some((rule) => rule.site !== site && host(rule.site) === host(site));
  if (site !== BROWSER && !stillNeeded) await dropHost(site);
}

function host(site: string) {
  return URL.canParse(site) ? `${new URL(site).protocol}//${new URL(site).hostname}` : site;
}
