import { isWithin } from '../document/ancestry';
import { selectDrawnInside } from '../document/inside';
import { attributeOf, boxOf, drawnParentOf } from '../document/nativeReads';
import { select } from '../document/roots';
import { drawsNothing, isDisabled, isVisible } from '../document/visible';
import { shownText } from '../document/walk';
import { cleanText } from '../names/cleanText';
import { nameOf, roleOf } from '../names/name';
import { referencedBy } from '../names/referenced';
import type { Page } from '../page';
import type { Choice } from './matchOption';

/** The list a box opens, which many pages put far from the box and name nowhere. */
export interface OpenedList {
  /** What can be chosen now. */
  options(): Choice<Element>[];
  takesSeveral(): boolean;
}

/** Remembers what is on view, so that what opens after is known for the box's own. */
export function watchList(page: Page, box: Element): OpenedList {
  const before = new Set(optionsOnView(page));
  return {
    options() {
      const lists = listsOf(page, box);
      const own = lists.flatMap((list) => optionsIn(page, list));
      const drawn = own.filter((option) => isVisible(option) && !isShrunk(option));
      const opened = drawn.length > 0 ? drawn : optionsOnView(page).filter((option) => !before.has(option));
      const chosen = opened.filter((option) => isChoiceOf(box, option));
      if (chosen.length > 0) return chosen.map((option) => choiceOf(page, option));
      return own.length > 0 ? lists.flatMap((list) => rowsBeside(page, box, list)) : [];
    },
    takesSeveral: () =>
      [box, ...listsOf(page, box)].some((list) => attributeOf(list, 'aria-multiselectable') === 'true'),
  };
}

/** Whether the element is itself what holds the options. */
export function isOwnList(element: Element): boolean {
  return /^(listbox|menu|radiogroup|tree)$/.test(attributeOf(element, 'role') ?? '');
}

const OPTIONS =
  '[role=option],[role=menuitem],[role=menuitemradio],[role=menuitemcheckbox],[role=treeitem],[role=radio]';

function optionsOnView(page: Page): Element[] {
  return [...select(page, OPTIONS)].filter((option) => isVisible(option) && !isShrunk(option));
}

function optionsIn(page: Page, list: Element): Element[] {
  return selectDrawnInside(page, list, OPTIONS);
}

function listsOf(page: Page, box: Element): Element[] {
  if (isOwnList(box)) return [box];
  const named = [...referencedBy(box, 'aria-controls'), ...referencedBy(box, 'aria-owns')];
  const inside = selectDrawnInside(page, box, '[role=listbox]');
  return [...new Set([...named, ...inside])];
}

// A radio button on the page is no option of a combobox that happens to open near it.
function isChoiceOf(box: Element, option: Element): boolean {
  return roleOf(option) !== 'radio' || isOwnList(box);
}

function choiceOf(page: Page, option: Element): Choice<Element> {
  const value = attributeOf(option, 'data-value') ?? attributeOf(option, 'data-key');
  return {
    label: cleanText(nameOf(page, option)),
    ...(value !== null && { value }),
    disabled: isDisabled(option),
    item: option,
  };
}

/**
 * Some libraries tell of their options in a list shrunk to nothing and draw others, without roles, beside it: each
 * innermost block of text there is one.
 */
function rowsBeside(page: Page, box: Element, list: Element): Choice<Element>[] {
  let popup = drawnParentOf(list);
  while (popup && isShrunk(popup)) popup = drawnParentOf(popup);
  if (!popup || isWithin(box, popup) || !isVisible(popup)) return [];
  const rows: Choice<Element>[] = [];
  for (const element of popup.querySelectorAll('*')) {
    if (isWithin(element, list) || element.childElementCount > 0 || !isVisible(element)) continue;
    const label = cleanText(shownText(page, element, 200));
    if (label !== '') rows.push({ label, disabled: isDisabled(element), item: element });
  }
  return rows;
}

// Without layout nothing has a size.
function isShrunk(element: Element): boolean {
  if (drawsNothing()) return false;
  for (let at: Element | null = element, levels = 0; at && levels < 3; at = drawnParentOf(at), levels += 1) {
    const { width, height } = boxOf(at);
    if (width > 1 && height > 1) continue;
    const { display, overflowX } = getComputedStyle(at);
    if (display !== 'contents' && (at === element || overflowX !== 'visible')) return true;
  }
  return false;
}
