import { tellingFocus } from '../act/focus';
import { focusedElement } from '../document/ancestry';
import { nextTimers } from '../document/waiting';
import type { Page } from '../page';
import { keyDefault } from './keyDefault';
import { type Chord, keyFacts } from './keyNames';

/**
 * One key pressed and released at an element: the events, and what the browser would do by default, since it does
 * nothing for keys made by script. Answers whether the page or the browser made something of it.
 */
export function strike(page: Page, element: Element, chord: Chord): boolean {
  const { handled } = keyDown(page, element, chord);
  keyUp(page, chord);
  return handled;
}

/** As `strike`, but the key stays down until what the page put off for a moment is done, as under a person's finger. */
export async function strikeSlowly(page: Page, element: Element, chord: Chord): Promise<void> {
  const { keptByPage } = page.mutations.quietly(() => keyDown(page, element, chord));
  if (keptByPage) await tellingFocus(page, () => nextTimers(page));
  page.mutations.quietly(() => keyUp(page, chord));
}

function keyDown(page: Page, element: Element, chord: Chord): { handled: boolean; keptByPage: boolean } {
  const init = keyInit(page, chord);
  let keptByPage = !element.dispatchEvent(new KeyboardEvent('keydown', init));
  if (!keptByPage && makesCharacter(chord)) {
    const character = chord.key === 'Enter' ? '\r' : chord.key;
    const charCode = character.charCodeAt(0);
    keptByPage = !element.dispatchEvent(
      new KeyboardEvent('keypress', { ...init, keyCode: charCode, charCode }),
    );
  }
  return { handled: keptByPage || keyDefault(page, element, chord), keptByPage };
}

// Tab and shortcuts move focus; the key comes up wherever focus is then.
function keyUp(page: Page, chord: Chord): void {
  focusedElement(page).dispatchEvent(new KeyboardEvent('keyup', keyInit(page, chord)));
}

function keyInit(page: Page, chord: Chord): KeyboardEventInit {
  const { code, keyCode } = keyFacts(chord.key);
  return { ...chord, code, keyCode, bubbles: true, cancelable: true, composed: true, view: page.window };
}

function makesCharacter({ key, ctrlKey, altKey, metaKey }: Chord): boolean {
  return ([...key].length === 1 || key === 'Enter') && !ctrlKey && !altKey && !metaKey;
}
