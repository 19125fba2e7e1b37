import { siteOf } from '#sites/site';
import { exactOf, wholeSiteOf } from '#sites/wholeSite';

/** What a site typed by hand comes to. */
export type ReadSite =
  | { ok: true; site: string }
  | { ok: false; problem: 'empty' | 'malformed' | 'scheme' | 'credentials' | 'noWhole' };

/**
 * Reads the key of a rule from what a person types: an address, of which the origin counts (`shop.example/cart`), or a
 * whole site (`*.shop.example`). Without a scheme the site is encrypted, on this computer it is not. Letters outside ASCII
 * come out as the host is written for computers (`xn--…`, RFC 3492).
 */
export function readSite(typed: string): ReadSite {
  const trimmed = typed.trim();
  if (trimmed === '') return { ok: false, problem: 'empty' };
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*:(?=\/\/|[^\d/]))?(.*)$/i.exec(trimmed) ?? [];
  if (scheme !== '' && !/^https?:$/i.test(scheme)) return { ok: false, problem: 'scheme' };
  const bare = rest.replace(/^\/\//, '');
  const isWhole = bare.startsWith('*.');
  const host = isWhole ? bare.slice(2) : bare;
  const address = `${scheme || usualScheme(host)}//${host}`;
  if (!URL.canParse(address)) return { ok: false, problem: 'malformed' };
  const { username, password, hostname } = new URL(address);
  if (username !== '' || password !== '') return { ok: false, problem: 'credentials' };
  // “shop” is more often half a name than the name of a computer next door, whose scheme then has to be typed.
  if (scheme === '' && !/[.:]|^localhost$/.test(hostname)) return { ok: false, problem: 'malformed' };
  const found = siteOf(address);
  if (!found.usable) return { ok: false, problem: 'malformed' };
  if (!isWhole) return { ok: true, site: found.site };
  const whole = wholeSiteOf(found.site);
  // What was typed is never widened: the whole of www.shop.example would be all of shop.example.
  return whole && exactOf(whole) === found.site
    ? { ok: true, site: whole }
    : { ok: false, problem: 'noWhole' };
}

function usualScheme(host: string): string {
  return /^(localhost|[^/]*\.localhost|127(\.\d{1,3}){3}|\[::1\])([:/]|$)/i.test(host) ? 'http:' : 'https:';
}
