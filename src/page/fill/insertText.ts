import { giveFocus } from '../act/focus';
import { isTextField } from '../document/elementKinds';
import type { Page } from '../page';
import { isKeptByPage } from './beforeInput';

/**
 * Types at the caret the way the browser does for a person, so that undo keeps working and the page hears
 * trusted input. Answers whether the browser took it.
 */
export function insertText(page: Page, text: string): boolean {
  return runCommand(page, text === '' ? 'delete' : 'insertText', text);
}

/** Runs one of the browser's own editing commands on what has focus, unless the page does it itself. */
export function runCommand(page: Page, command: string, text?: string): boolean {
  // DOM emulators have no editing commands.
  if (typeof page.document.execCommand !== 'function') return false;
  if (isKeptByPage(page, command, text)) return true;
  return page.document.execCommand(command, false, text);
}

/** Puts text where a field's selection is, for a page or browser that refuses to type. */
export function spliceText(field: Element, text: string): void {
  if (!isTextField(field)) return;
  const { value } = field;
  // Number and e-mail fields tell no selection.
  const from = field.selectionStart ?? value.length;
  setFieldValue(field, value.slice(0, from) + text + value.slice(field.selectionEnd ?? value.length));
}

/** Sets a field's value and tells the page as typing would. */
export function setFieldValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.value = value;
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: value }),
  );
}

/** Tells the page that a value is final, as leaving the field would. */
export function commit(field: Element): void {
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Focuses an editable element and selects all it holds. */
export function selectAll(page: Page, field: Element): void {
  giveFocus(page, field);
  if (isTextField(field)) field.select();
  else page.window.getSelection()?.selectAllChildren(field);
}

/** Focuses an editable element with the caret at its end. */
export function caretToEnd(page: Page, field: Element): void {
  giveFocus(page, field);
  if (!isTextField(field)) {
    const selection = page.window.getSelection();
    selection?.selectAllChildren(field);
    selection?.collapseToEnd();
    return;
  }
  // Number and e-mail fields throw on selections; setting their value puts the caret at the end.
  if (field.selectionStart === null) setCaretByValue(field);
  else field.setSelectionRange(field.value.length, field.value.length);
}

function setCaretByValue(field: HTMLInputElement | HTMLTextAreaElement) {
  const { value } = field;
  field.value = '';
  field.value = value;
}
