import { cappedText } from './cleanText';
import { nameOf } from './name';
import { attributeOf } from './nativeReads';
import type { Page } from './page';
import { isVisible } from './visible';

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
