import { browser } from 'wxt/browser';

/** The address of one of our own pages. */
export function pathOf(page: string): string {
  return new URL(page, browser.runtime.getURL('/popup.html')).href;
}
