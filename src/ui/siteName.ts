import { BROWSER } from '#sites/site';
import { exactOf } from '#sites/wholeSite';
import { text } from './text';

/** A rule's site for people: the host with its port, or the words for tabs and windows. */
export function siteName(site: string): string {
  if (site === BROWSER) return text('browserSite');
  if (!URL.canParse(exactOf(site))) return site;
  return `${site === exactOf(site) ? '' : '*.'}${new URL(exactOf(site)).host}`;
}

/** Whether the host is written in letters that can be mistaken for others (punycode, RFC 3492). */
export function isEncoded(site: string): boolean {
  return siteName(site)
    .split('.')
    .some((label) => label.startsWith('xn--'));
}

/** Whether others on the network can read and change what the site shows. */
export function isUnencrypted(site: string): boolean {
  return site.startsWith('http:');
}
