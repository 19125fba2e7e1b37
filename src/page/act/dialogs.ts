import { attributeOf } from '../document/nativeReads';
import { isVisible } from '../document/visible';
import { cappedText } from '../names/cleanText';
import { nameOf } from '../names/name';
import type { Page } from '../page';

/** The dialogs a person sees now. */
export function openDialogs(page: Page): Set<Element> {
  const found = page.document.querySelectorAll(
    'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]',
  );
  return new Set([...found].filter(isShown));
}

/** A dialog in a few words: "dialog Cookies opened". */
export function dialogWords(page: Page, dialog: Element): string {
  const name = cappedText(nameOf(page, dialog), 60);
  return name ? `dialog ${name} opened` : 'a dialog opened';
}

function isShown(dialog: Element): boolean {
  return attributeOf(dialog, 'aria-hidden') !== 'true' && isVisible(dialog);
}
