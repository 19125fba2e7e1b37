/** The rule key for tabs and windows, which belong to no site. */
export const BROWSER = 'browser';

/** Why an address can have no rule: our sentence for people and agents. */
export type Unusable = { usable: false; why: string };
export type Usable = { usable: true; site: string };

/** The exact origin that carries a page's rule, or why the page can have none. */
export function siteOf(url: string | undefined): Usable | Unusable {
  if (!url) return { usable: false, why: 'The tab shows no page yet.' };
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed) return { usable: false, why: `“${url.slice(0, 80)}” is not an address.` };
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
    return { usable: false, why: `Browsers keep extensions out of ${parsed.protocol} pages.` };
  }
  // Such a host would look like the key of a rule for a whole site.
  if (parsed.hostname.includes('*')) return { usable: false, why: `“${parsed.hostname}” is no host.` };
  return { usable: true, site: parsed.origin };
}
