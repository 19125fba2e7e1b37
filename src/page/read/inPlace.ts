import {
  attributeOf,
  boxOf,
  firstChildOf,
  hasChildElements,
  isText,
  localNameOf,
} from '../document/nativeReads';
import { meets } from '../document/region';
import { drawsNothing, hasPlace, isDrawnInstead, isOverdrawn, isVisible } from '../document/visible';
import { isBlended } from './blended';
import { look, showsText } from './look';
import { type Around, type Reading, regionIn } from './outlineReading';

/** Whether a control whose styles show it lies where a person can see it. */
export function isLineInPlace({ covers }: Reading, line: Around, name: string): boolean {
  const { element } = line;
  if (drawsNothing()) return isVisible(element);
  return isInSight(line, name) && !covers.isCovered(element);
}

function isInSight(line: Around, name: string): boolean {
  const { element } = line;
  const { gone, clip, ground } = regionIn(line);
  if (gone) return isOverdrawn(element) ? isVisible(element) : isDrawnInstead(element);
  // A link is nothing but its words; of a button people see more.
  if (WORDS.has(localNameOf(element)) && isPlainText(element) && isBlended(element, ground)) return false;
  if (!clip && saysItself(element, name)) return true;
  return (hasPlace(element) && (!clip || meets(boxOf(element), clip))) || isDrawnInstead(element);
}

interface Told {
  text: Text;
  /** What it stands right inside of. */
  element: Element;
  around: Around;
}

/** Whether text lies where a person can see it. */
export function isTextInPlace({ covers }: Reading, { text, element, around }: Told): boolean {
  around.shown ??= look(around.element) === 'shown';
  if (drawsNothing() || !around.shown) return showsText(element);
  const { gone, clip, ground } = regionIn(around);
  if (gone || (clip && !meets(boxOf(element), clip)) || isBlended(element, ground)) return false;
  return !covers.isCovered(element, text);
}

function isPlainText(element: Element): boolean {
  return isText(firstChildOf(element)) && !hasChildElements(element);
}

// Text takes room, and a name made of what is drawn inside is text. What has none may be an empty box.
function saysItself(element: Element, name: string): boolean {
  return (
    name !== '' &&
    SPEAKING.has(localNameOf(element)) &&
    UNSAID.every((one) => attributeOf(element, one) === null)
  );
}

const SPEAKING = new Set(['a', 'button', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const WORDS = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const UNSAID = ['aria-label', 'aria-labelledby', 'title'];
