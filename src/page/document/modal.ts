import type { Page } from '../page';
import { isWithin } from './ancestry';
import { standing } from './roots';
import { isVisible } from './visible';

/** The open modal dialog in front, when there is one: what is behind it cannot be used. */
export function openModal(page: Page): Element | undefined {
  const open = standing(page, 'dialog[open],[aria-modal="true"]').filter(
    (dialog) => (dialog.matches('[aria-modal="true"]') || isNativeModal(dialog)) && isVisible(dialog),
  );
  // Later in the tree is in front.
  return open.at(-1);
}

export function isBehind(modal: Element | undefined, element: Element): boolean {
  return modal !== undefined && !isWithin(element, modal);
}

function isNativeModal(dialog: Element): boolean {
  try {
    return dialog.matches(':modal');
  } catch {
    // Engines without the pseudo-class refuse the selector.
    return false;
  }
}
