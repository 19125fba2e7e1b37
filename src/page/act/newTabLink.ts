import { nearest, withAncestors } from '../document/ancestry';
import { isLink } from '../document/elementKinds';
import type { Page } from '../page';
import type { Modifiers } from './modifiers';

interface Press {
  button: number;
  modifiers: Modifiers;
}

/** The address a press on the element would open in another tab, or nothing. */
export function newTabAddress(
  page: Page,
  pressed: Element,
  { button, modifiers }: Press,
): string | undefined {
  const link = nearest(pressed, isLink);
  if (!link || !/^https?:$/.test(link.protocol)) return undefined;
  const elsewhere = button === 1 || modifiers.ctrlKey || modifiers.metaKey || namesNewTab(page, link.target);
  return elsewhere ? link.href : undefined;
}

/**
 * Dispatches an event and keeps the browser's default from happening, after the page had its say. Answers
 * whether the page itself left the default to happen.
 */
export function dispatchWithoutDefault(page: Page, receiver: Element, event: Event): boolean {
  let left = false;
  // The last listener on the way decides; `cancelBubble` reads true once the page stopped the event.
  const decide = ({ currentTarget, cancelBubble }: Event) => {
    if (!cancelBubble && currentTarget !== page.window) return;
    left ||= !event.defaultPrevented;
    event.preventDefault();
  };
  const places: EventTarget[] = [...withAncestors(receiver), page.document, page.window];
  for (const place of places) place.addEventListener(event.type, decide);
  receiver.dispatchEvent(event);
  for (const place of places) place.removeEventListener(event.type, decide);
  return left;
}

function namesNewTab(page: Page, linkTarget: string): boolean {
  const name = linkTarget || page.document.querySelector('base[target]')?.getAttribute('target') || '';
  if (name === '' || /^_(self|parent|top)$/i.test(name)) return false;
  if (/^_blank$/i.test(name)) return true;
  return ![...page.document.querySelectorAll('iframe[name]')].some(
    (frame) => frame.getAttribute('name') === name,
  );
}
