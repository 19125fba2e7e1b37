import { withAncestors } from '../document/ancestry';
import { hasChildElements } from '../document/nativeReads';
import { isVisible } from '../document/visible';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { textMatches } from '../point/findText';
import { likeness } from '../point/likeness';
import { isInteractive, pointablesOf } from '../point/pointables';
import { readQuery } from '../point/query';
import { isBlended } from './blended';

interface Sought {
  text?: string | undefined;
  role?: string | undefined;
}

/** Every visible place where the words stand or that has the role, in document order. */
export function findOnPage(page: Page, { text, role }: Sought): Element[] {
  const readings = readQuery(text ?? '', role);
  const found = new Set<Element>();
  for (const pointable of pointablesOf(page)) {
    const fits = readings.some(
      ({ words, roles }) =>
        (!roles || roles.has(pointable.role)) &&
        (text === undefined ||
          pointable.texts.some((said) => likeness(words, page.wordsOf(said.text)) >= LEAST)),
    );
    if (fits) found.add(pointable.element);
  }
  for (const { words, roles } of text === undefined ? [] : readings) {
    if (roles) continue;
    for (const { element } of textMatches(page, words, LEAST)) {
      if (![...withAncestors(element)].some((around) => found.has(around) && isControl(around)))
        found.add(element);
    }
  }
  return inOrder([...found].filter(isSeen));
}

const LEAST = 56;

function isSeen(element: Element): boolean {
  return isVisible(element) && (hasChildElements(element) || isControl(element) || !isBlended(element));
}

function isControl(element: Element): boolean {
  return isInteractive({ element, role: roleOf(element) });
}

function inOrder(elements: Element[]): Element[] {
  return elements.sort((left, right) =>
    left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}
