import { focusedElement } from '../document/ancestry';
import { isEditable, isTextField } from '../document/elementKinds';
import type { Page } from '../page';

/**
 * Asks the page first, as the browser does when a person types: editors that draw their text themselves take what they are
 * told here and keep the browser from it. For commands of scripts Firefox asks by itself and Chromium does not
 * (https://w3c.github.io/input-events/).
 */
export function isKeptByPage(page: Page, command: string, text: string | undefined): boolean {
  const inputType = INPUT_TYPES[command];
  const field = focusedElement(page);
  if (!inputType || asksByItself(page) || !isEditable(field)) return false;
  const init: InputEventInit = {
    inputType,
    data: command === 'insertText' ? (text ?? null) : null,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...(!isTextField(field) && { targetRanges: selectedRanges(page) }),
  };
  return !field.dispatchEvent(new InputEvent('beforeinput', init));
}

function selectedRanges({ window }: Page): StaticRange[] {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return [];
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return [new StaticRange({ startContainer, startOffset, endContainer, endOffset })];
}

// Only Firefox has this; both ask or do not ask by the engine, whatever it calls itself.
const asksByItself = ({ window }: Page) => 'mozInnerScreenX' in window;

const INPUT_TYPES: Record<string, string | undefined> = {
  insertText: 'insertText',
  insertParagraph: 'insertParagraph',
  insertLineBreak: 'insertLineBreak',
  delete: 'deleteContentBackward',
  forwardDelete: 'deleteContentForward',
};
