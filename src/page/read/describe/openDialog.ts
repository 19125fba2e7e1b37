import { openModal } from '../../document/modal';
import { type Described, describe } from '../../names/describe';
import type { Page } from '../../page';
import { seenOnes } from './landmarks';

/** The dialog in front, when one is open; a modal one keeps the rest of the page from being used. */
export function openDialog(page: Page): (Described & { modal: boolean }) | undefined {
  const modal = openModal(page);
  const dialog = modal ?? seenOnes(page, 'dialog[open],[role="dialog"],[role="alertdialog"]').at(-1);
  return dialog && { ...describe(page, dialog), modal: dialog === modal };
}
