import { siteOf } from './site';

interface Framed {
  /** The document's own origin; `null` for a sandboxed one. Left out while it was not asked. */
  origin?: string;
  url: string;
}

/**
 * The site whose rule decides over a frame. A document that was written into the page (`srcdoc`, `about:blank`) is its
 * parent's; a sandboxed one is its address's. What comes from `data:` belongs to no site, and then nothing.
 */
export function siteOfFrame({ origin, url }: Framed, parentSite: string): string | undefined {
  const own = siteOf(origin);
  if (own.usable) return own.site;
  if (/^about:(?:srcdoc|blank)(?:[?#]|$)/.test(url) || url === '') return parentSite;
  const addressed = siteOf(url.startsWith('blob:') ? url.slice('blob:'.length) : url);
  return addressed.usable ? addressed.site : undefined;
}
