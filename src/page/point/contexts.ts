import { isWithin, withAncestors } from '../document/ancestry';
import { bodyOf, matches } from '../document/nativeReads';
import { shownText } from '../document/walk';
import { cappedText } from '../names/cleanText';
import { nameOf } from '../names/name';
import type { Page } from '../page';

/** For each of several alike elements, the words around it that tell it from the others. */
export function contextsOf(page: Page, alike: readonly Element[]): string[] {
  return alike.map((element) => {
    const others = alike.filter((other) => other !== element);
    const own = nameOf(page, element);
    let widest = element;
    for (const around of withAncestors(element)) {
      if (others.some((other) => isWithin(other, around))) break;
      widest = around;
    }
    return contextIn(page, widest, own) || headingBefore(page, element) || landmarkOf(page, element);
  });
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,[role="heading"]';
const LANDMARKS =
  'header,nav,main,aside,footer,dialog,[role="dialog"],[role="navigation"],[role="banner"],[role="contentinfo"]';
const MOST_CHARACTERS = 60;

/** The words inside one that are not its own. */
export function contextIn(page: Page, around: Element, own: string): string {
  if (around === bodyOf(page.document) || around === page.document.documentElement) return '';
  const heading = around.querySelector(HEADINGS);
  const named = heading ? nameOf(page, heading) : '';
  if (named && named !== own) return cappedText(named, MOST_CHARACTERS);
  const text = cappedText(shownText(page, around, 300), 300).replace(own, ' ');
  return /[\p{L}\p{N}]/u.test(text) ? cappedText(text, MOST_CHARACTERS) : '';
}

/** The last heading before an element. */
export function headingBefore(page: Page, element: Element): string {
  let last = '';
  for (const heading of page.document.querySelectorAll(HEADINGS)) {
    if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    if (heading !== element) last = nameOf(page, heading);
  }
  return cappedText(last, MOST_CHARACTERS);
}

function landmarkOf(page: Page, element: Element): string {
  for (const around of withAncestors(element)) {
    if (!matches(around, LANDMARKS)) continue;
    return nameOf(page, around) || around.localName;
  }
  return '';
}
