import type { Rule } from '#contract/rule';
import { dropHost } from '#sites/hostPermission';
import { BROWSER } from '#sites/site';
import { removeRule } from '#store/rules';

/**
 * Removes a site's rule and gives back the browser's access to it. Access is by host without port, so it
 * stays while another rule of the same host needs it.
 */
export async function forgetSite(rules: readonly Rule[], site: string): Promise<void> {
  await removeRule(site);
  const stillNeeded = rules.some((rule) => rule.site !== site && host(rule.site) === host(site));
  if (site !== BROWSER && !stillNeeded) await dropHost(site);
}

function host(site: string) {
  return URL.canParse(site) ? `${new URL(site).protocol}//${new URL(site).hostname}` : site;
}
