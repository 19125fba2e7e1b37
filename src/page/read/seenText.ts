import { isInput, isSelect, isTextArea } from '../document/elementKinds';
import { isInlineByName } from '../document/inline';
import { attributeOf, drawnParentOf, localNameOf } from '../document/nativeReads';
import { drawsNothing } from '../document/visible';
import { isUnread, stackChildren } from '../document/walk';
import { cappedText } from '../names/cleanText';
import { heldValue, tellableValue } from '../names/fieldValue';
import type { Page } from '../page';
import { look, showsText } from './look';

/**
 * The words a person sees inside an element, on one line: its text, images' alternatives and what fields hold.
 * Hidden parts stay out, and protected fields say only whether they are filled.
 */
export function seenText(page: Page, element: Element, most: number): string {
  const steps: (Node | string)[] = [element];
  let text = '';
  for (let visited = 0; visited < MOST_NODES && text.length <= most * 2; visited += 1) {
    const step = steps.pop();
    if (step === undefined) break;
    if (typeof step === 'string') text += step;
    else if (step instanceof Text) text += isSeen(step) ? step.data : ' ';
    else if (step instanceof Element) takeElement(page, step, steps);
  }
  return cappedText(text, most);
}

/** Whether the text stands where a person can see it. */
export function isSeen(text: Text): boolean {
  const around = drawnParentOf(text);
  return text.data.trim() !== '' && (around === null || showsText(around));
}

const MOST_NODES = 2_000;

function takeElement(page: Page, element: Element, steps: (Node | string)[]) {
  const name = localNameOf(element);
  if (isUnread(element) || name === 'svg' || look(element) === 'hidden') return;
  const words = standIn(element, name);
  const gap = isRunOn(element, name) ? '' : ' ';
  steps.push(gap);
  if (words === undefined) stackChildren(page, element, steps);
  else steps.push(` ${words} `);
  steps.push(gap);
}

/** Whether its words run on into those beside it; what only stands in a line, a button say, does not. */
function isRunOn(element: Element, name: string): boolean {
  if (name === 'br') return false;
  if (drawsNothing()) return isInlineByName(element);
  return /^(?:inline|contents)$/.test(getComputedStyle(element).display);
}

/** What an element says that holds no text of its own. */
function standIn(element: Element, name: string): string | undefined {
  if (name === 'img') return attributeOf(element, 'alt') ?? '';
  if (isInput(element)) {
    if (element.type === 'checkbox' || element.type === 'radio')
      return element.checked ? 'checked' : 'not checked';
    if (BUTTONS.has(element.type)) return element.value;
  }
  if (!isInput(element) && !isSelect(element) && !isTextArea(element)) return undefined;
  return tellableValue(element, heldValue(element) ?? '');
}

const BUTTONS = new Set(['button', 'submit', 'reset']);
