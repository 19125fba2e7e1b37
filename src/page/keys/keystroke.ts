import { focusedElement } from '../document/ancestry';
import type { Page } from '../page';
import { keyDefault } from './keyDefault';
import { type Chord, keyFacts } from './keyNames';

/**
 * One key pressed and released at an element: the events, and what the browser would do by default, since it does
 * nothing for keys made by script. Answers whether the page or the browser made something of it.
 */
export function strike(page: Page, element: Element, chord: Chord): boolean {
  const { code, keyCode } = keyFacts(chord.key);
  const init = {
    ...chord,
    code,
    keyCode,
    bubbles: true,
    cancelable: true,
    composed: true,
    view: page.window,
  };
  let handled = !element.dispatchEvent(new KeyboardEvent('keydown', init));
  if (!handled && makesCharacter(chord)) {
    const character = chord.key === 'Enter' ? '\r' : chord.key;
    const charCode = character.charCodeAt(0);
    handled = !element.dispatchEvent(new KeyboardEvent('keypress', { ...init, keyCode: charCode, charCode }));
  }
  if (!handled) handled = keyDefault(page, element, chord);
  // Tab and shortcuts move focus; the key comes up wherever focus is then.
  focusedElement(page).dispatchEvent(new KeyboardEvent('keyup', init));
  return handled;
}

function makesCharacter({ key, ctrlKey, altKey, metaKey }: Chord): boolean {
  return ([...key].length === 1 || key === 'Enter') && !ctrlKey && !altKey && !metaKey;
}
