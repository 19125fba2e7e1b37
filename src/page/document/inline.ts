import { localNameOf } from './nativeReads';
import { drawsNothing } from './visible';

/** Whether an element usually stands in a line of text, told by its name: a style per element would cost more. */
export function isInlineByName(element: Element): boolean {
  return INLINE.has(localNameOf(element));
}

/** Whether the element is laid out in a line of text. */
export function isDrawnInline(element: Element): boolean {
  if (drawsNothing()) return isInlineByName(element);
  return /^(?:inline|contents)/.test(getComputedStyle(element).display);
}

/** Whether the element is a box of its own in a line of text, set apart from the words beside it, as chips and tags are. */
export function isInlineBox(element: Element): boolean {
  const style = getComputedStyle(element);
  return style.display.startsWith('inline-') && SPACES.some((name) => Number.parseFloat(style[name]) > 0);
}

const SPACES = [
  'marginLeft',
  'marginRight',
  'paddingLeft',
  'paddingRight',
  'borderLeftWidth',
  'borderRightWidth',
] as const;

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
