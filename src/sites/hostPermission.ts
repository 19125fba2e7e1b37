import { browser } from 'wxt/browser';
import { exactOf } from './wholeSite';

/** A site as the browser writes it in permissions and matches: every port of its host. */
export function patternOf(site: string): string {
  // Chrome’s URL writes the star of a whole site as %2A.
  const { protocol, hostname } = new URL(exactOf(site));
  return `${protocol}//${site === exactOf(site) ? '' : '*.'}${hostname}/*`;
}

/**
 * Asks the browser for access to a site. Must be called straight from a click of the user's, before anything
 * is awaited, or the browser refuses to ask.
 */
export function requestHost(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] });
}

/** Whether the browser lets us into a site now; both browsers let the user withdraw it at any time. */
export function hasHost(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] });
}

/** Gives the access to every site back; a build whose manifest holds it cannot, and then nothing changes. */
export async function dropEveryHost(): Promise<void> {
  const { host_permissions: held = [] } = browser.runtime.getManifest();
  if (held.length > 0) return;
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Gives a site's access back; a build whose manifest holds the access cannot, and then nothing changes. */
export async function dropHost(site: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.includes(patternOf(site))) await browser.permissions.remove({ origins: [patternOf(site)] });
}
