import type { Page } from '../page';

/** Closes the topmost open popover or modal dialog, as the browser does for Escape. */
export function escapeKey(page: Page): boolean {
  const open = [...page.document.querySelectorAll<HTMLElement>('[popover],dialog[open]')].filter(isOnTop);
  const top = open.at(-1);
  if (!top) return false;
  if (!(top instanceof HTMLDialogElement) || !top.open) {
    top.hidePopover();
    return true;
  }
  if (top.dispatchEvent(new Event('cancel', { cancelable: true }))) top.close();
  return true;
}

function isOnTop(element: HTMLElement): boolean {
  if (element instanceof HTMLDialogElement && element.open) return isModal(element);
  return element.popover === 'auto' && matches(element, ':popover-open');
}

// DOM emulators know neither `:modal` nor `:popover-open`.
const isModal = (dialog: HTMLDialogElement) => matches(dialog, ':modal') || !supports(':modal');
const matches = (element: Element, selector: string) => supports(selector) && element.matches(selector);
const supports = (selector: string) => typeof CSS !== 'undefined' && CSS.supports(`selector(${selector})`);
