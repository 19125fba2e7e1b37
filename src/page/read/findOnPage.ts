import { withAncestors } from '../document/ancestry';
import { hasChildElements } from '../document/nativeReads';
import { regionNow } from '../document/region';
import { select } from '../document/roots';
import type { Work } from '../document/turns';
import { boxAround, isDrawnInstead, isOverdrawn, isVisible } from '../document/visible';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { likeness } from '../point/likeness';
import { isInteractive, pointablesOf } from '../point/pointables';
import { readQuery } from '../point/query';
import { textMatches } from '../point/textMatches';
import { isBlended } from './blended';
import { isCutOff } from './look';

interface Sought {
  text?: string | undefined;
  role?: string | undefined;
}

/** Every visible place where the words stand or that has the role, in document order. */
export function* findOnPage(page: Page, { text, role }: Sought): Work<Element[]> {
  const readings = readQuery(text ?? '', role);
  const found = new Set<Element>();
  for (const pointable of yield* pointablesOf(page)) {
    const fits = readings.some(
      ({ words, roles }) =>
        (!roles || roles.has(pointable.role)) &&
        (text === undefined ||
          pointable.texts.some((said) => likeness(words, page.wordsOf(said.text)) >= LEAST)),
    );
    if (fits) found.add(pointable.element);
    yield;
  }
  for (const { words, roles } of text === undefined ? [] : readings) {
    if (roles) continue;
    for (const match of textMatches(page, words, LEAST)) {
      if (
        match &&
        ![...withAncestors(match.element)].some((around) => found.has(around) && isControl(around))
      )
        found.add(match.element);
      yield;
    }
  }
  return yield* seenInOrder(page, found);
}

const LEAST = 56;

function isSeen(element: Element): boolean {
  if (!isVisible(element) || !(isDrawnOtherwise(element) || isInSight(element))) return false;
  return hasChildElements(element) || isControl(element) || !isBlended(element, regionNow(element).ground);
}

function isDrawnOtherwise(element: Element): boolean {
  return isOverdrawn(element) || isDrawnInstead(element);
}

function isInSight(element: Element): boolean {
  const box = boxAround(element);
  return box !== null && !isCutOff(box);
}

function isControl(element: Element): boolean {
  return isInteractive({ element, role: roleOf(element) });
}

/** Comparing places two by two takes long among many siblings. */
function* seenInOrder(page: Page, found: ReadonlySet<Element>): Work<Element[]> {
  const seen: Element[] = [];
  let left = found.size;
  for (const element of left > 0 ? select(page, '*') : []) {
    if (found.has(element)) {
      if (isSeen(element)) seen.push(element);
      left -= 1;
    }
    if (left === 0) break;
    yield;
  }
  return seen;
}
