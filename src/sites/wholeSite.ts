import { parse } from 'tldts';

/** The key of the default, for every site and for tabs; never kept, and no rule of the user's. */
export const EVERYWHERE = '*';

const options = { allowPrivateDomains: true } as const;

/**
 * The key of a rule for a whole site: `https://*.shop.example` for `https://www.shop.example`. Suffixes under which
 * strangers get names (`github.io`) count as public ones (https://publicsuffix.org), so one stranger's rule never
 * covers another. Nothing for numeric addresses, single names, suffixes themselves and ports of one's own.
 */
export function wholeSiteOf(site: string): string | undefined {
  if (!URL.canParse(site)) return undefined;
  const { protocol, hostname, port } = new URL(site);
  const { domain, isIp } = parse(hostname, options);
  if (!domain || isIp || port !== '') return undefined;
  return `${protocol}//*.${domain}`;
}

/** Whether a rule's key is for this site: the very same, the whole site around it, or every one. */
export function covers(key: string, site: string): boolean {
  // Only a whole site is worth the look at suffixes: this is asked of every rule at every call.
  return key === site || key === EVERYWHERE || (key.includes('://*.') && key === wholeSiteOf(site));
}

/** The address at the head of a whole site, or the exact one that a key is. */
export const exactOf = (key: string) => key.replace('://*.', '://');
