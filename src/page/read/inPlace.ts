import { attributeOf, boxOf, localNameOf } from '../document/nativeReads';
import { meets } from '../document/region';
import { drawsNothing, hasPlace, isDrawnInstead, isOverdrawn, isVisible } from '../document/visible';
import { look, showsText } from './look';
import { type Around, regionIn } from './outlineReading';

/** Whether a control whose styles show it lies where a person can see it. */
export function isLineInPlace(line: Around, name: string): boolean {
  const { element } = line;
  if (drawsNothing()) return isVisible(element);
  const { gone, clip } = regionIn(line);
  if (gone) return isOverdrawn(element) ? isVisible(element) : isDrawnInstead(element);
  if (!clip && saysItself(element, name)) return true;
  return (hasPlace(element) && (!clip || meets(boxOf(element), clip))) || isDrawnInstead(element);
}

/** Whether text right inside an element lies where a person can see it. */
export function isTextInPlace(element: Element, around: Around): boolean {
  around.shown ??= look(around.element) === 'shown';
  if (drawsNothing() || !around.shown) return showsText(element);
  const { gone, clip } = regionIn(around);
  return !gone && (!clip || meets(boxOf(element), clip));
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
const UNSAID = ['aria-label', 'aria-labelledby', 'title'];
