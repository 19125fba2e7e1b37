import { heldText } from '../act/targetState';
import { isWithin } from '../document/ancestry';
import { isSelect } from '../document/elementKinds';
import { attributeOf, bodyOf, drawnParentOf } from '../document/nativeReads';
import { isVisible } from '../document/visible';
import { shownText } from '../document/walk';
import { cleanText } from '../names/cleanText';
import { nameOf, roleOf } from '../names/name';
import type { Page } from '../page';
import type { Choice } from './matchOption';

/** Whether the option says of itself that it is the chosen one. */
export function isChosen(option: Element): boolean {
  return attributeOf(option, 'aria-selected') === 'true' || attributeOf(option, 'aria-checked') === 'true';
}

/** Whether the box shows the option's words as what it holds. */
export function showsChoice(page: Page, box: Element, { item, label }: Choice<Element>): boolean {
  if (label === '') return false;
  if (cleanText(heldText(box) ?? '').includes(label) || nameOf(page, box).includes(label)) return true;
  return shownAround(page, box, item).includes(label);
}

/**
 * Looks at the box before an option is pressed; the function tells afterwards whether the option was taken. Where a
 * list marks what the pointer is over as selected, that mark is no proof.
 */
export function watchChoice(page: Page, box: Element, choice: Choice<Element>): () => boolean {
  const shownBefore = showsChoice(page, box, choice);
  const chosenBefore = isChosen(choice.item);
  const isAction = roleOf(choice.item) === 'menuitem';
  return () => {
    const open = choice.item.isConnected && isVisible(choice.item);
    if (!chosenBefore && choice.item.isConnected && isChosen(choice.item)) return true;
    if (!shownBefore && showsChoice(page, box, choice)) return true;
    // What a menu does shows elsewhere; that it closed is all it says itself.
    return !open && (isAction || shownBefore);
  };
}

// A box to type into often shows its choice beside itself.
function shownAround(page: Page, box: Element, option: Element): string {
  let text = '';
  for (let at: Element | null = box, levels = 0; at && levels < 7; at = drawnParentOf(at), levels += 1) {
    if (isWithin(option, at) || at === bodyOf(page.document)) break;
    // Beyond another field the words are no longer this box's own.
    if ([...at.querySelectorAll('input,select,textarea,[role=combobox]')].some((one) => isOther(one, box)))
      break;
    text = shownText(page, at, 500);
  }
  return cleanText(text);
}

const isOther = (field: Element, box: Element) =>
  field !== box &&
  !isWithin(field, box) &&
  !isSelect(field) &&
  attributeOf(field, 'type') !== 'hidden' &&
  isVisible(field);
