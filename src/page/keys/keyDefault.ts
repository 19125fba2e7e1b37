import { typeIntoContext } from '../document/editContext';
import { isButton, isEditable, isInput, isTextArea, isTextField } from '../document/elementKinds';
import { localNameOf } from '../document/nativeReads';
import { insertText, runCommand, spliceText } from '../fill/insertText';
import type { Page } from '../page';
import { arrowKey } from './arrowKeys';
import { enterKey, isPressable } from './enterKey';
import { escapeKey } from './escapeKey';
import type { Chord } from './keyNames';
import { scrollKey } from './scrollKeys';
import { moveFocus } from './tabKey';

/** What a browser does with a key the page left alone. Answers whether there was anything to do. */
export function keyDefault(page: Page, element: Element, chord: Chord): boolean {
  if (chord.ctrlKey || chord.metaKey) return shortcut(page, element, chord);
  if (chord.altKey) return false;
  switch (chord.key) {
    case 'Enter':
      return enterKey(page, element, chord.shiftKey);
    case 'Tab':
      return moveFocus(page, element, chord.shiftKey);
    case 'Escape':
      return escapeKey(page);
    case 'Backspace':
      return isEditable(element) && runCommand(page, 'delete');
    case 'Delete':
      return isEditable(element) && runCommand(page, 'forwardDelete');
    case ' ':
      return spaceKey(page, element, chord);
  }
  if ([...chord.key].length === 1) return isEditable(element) && typeCharacter(page, element, chord.key);
  return arrowKey(page, element, chord) || (!isEditable(element) && scrollKey(page, element, chord));
}

/** Types one character into what has focus. */
export function typeCharacter(page: Page, element: Element, character: string): boolean {
  if (typeIntoContext(page, element, character)) return true;
  if (!insertText(page, character)) spliceText(element, character);
  return true;
}

function spaceKey(page: Page, element: Element, chord: Chord): boolean {
  if (isEditable(element)) return typeCharacter(page, element, ' ');
  const toggles = isInput(element) && !isTextField(element);
  if (toggles || isButton(element) || localNameOf(element) === 'summary') {
    if (isPressable(element)) element.click();
    return true;
  }
  return scrollKey(page, element, { ...chord, key: chord.shiftKey ? 'PageUp' : 'PageDown' });
}

function shortcut(page: Page, element: Element, { key, shiftKey }: Chord): boolean {
  switch (key.toLowerCase()) {
    case 'a':
      if (!isTextField(element)) return runCommand(page, 'selectAll');
      element.select();
      return true;
    case 'z':
      return runCommand(page, shiftKey ? 'redo' : 'undo');
    case 'y':
      return runCommand(page, 'redo');
    case 'enter':
      return isTextArea(element) ? false : enterKey(page, element, false);
    case 'home':
    case 'end':
      return scrollKey(page, element, { key });
  }
  return false;
}
