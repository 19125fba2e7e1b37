import { boxOf, isDrawnBy } from '../document/nativeReads';
import { meets, regionNow } from '../document/region';
import { boxAround, drawsNothing, isVisible } from '../document/visible';
import { isBlended } from './blended';

/** What is to be done with an element when reading: take it, only look inside, or leave it with all it holds. */
export type Look = 'shown' | 'inside' | 'hidden';

export function look(element: Element): Look {
  if (drawsNothing()) return styledLook(element);
  const seen = isDrawnBy(element, OPAQUE);
  if (seen) return 'shown';
  const style = getComputedStyle(element);
  if (style.display === 'contents') return 'inside';
  const rendered = isDrawnBy(element, { opacityProperty: true });
  // Inside visibility: hidden, a part may be visible again.
  if (rendered) return style.visibility === 'visible' ? 'shown' : 'inside';
  return isVisible(element) ? 'shown' : 'hidden';
}

/**
 * Whether text right inside the element is where a person can see it: not cut to a point, not cut off by what is around it,
 * not off the page, not in the colour of what is behind it.
 */
export function showsText(element: Element): boolean {
  const at = boxAround(element);
  return at !== null && isVisible(at) && !isCutOff(at) && !isBlended(at, regionNow(at).ground);
}

/** Whether what is around a box, or it itself, leaves nothing of it to see. */
export function isCutOff(element: Element): boolean {
  const { gone, clip } = regionNow(element);
  return gone || (clip !== undefined && !meets(boxOf(element), clip));
}

export function isInView(element: Element): boolean {
  const box = boxOf(element);
  return box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
}

const OPAQUE = { visibilityProperty: true, opacityProperty: true };

function styledLook(element: Element): Look {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0') return isVisible(element) ? 'shown' : 'hidden';
  return style.visibility === 'hidden' ? 'inside' : 'shown';
}
