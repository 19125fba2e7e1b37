import { isWithin, nearest } from '../document/ancestry';
import { isOpaque } from '../document/colour';
import { isLabel } from '../document/elementKinds';
import { boxOf, isShadowRoot, localNameOf } from '../document/nativeReads';

/**
 * Looks whether something that nobody can see through lies over what is in view. What a bar covers that stays in place
 * while the page scrolls under it can be brought out, so it counts as seen.
 */
export interface CoverWatch {
  isCovered(element: Element, text?: Text): boolean;
  /** Whether the browser was asked what lies at a point since this was last called: on large pages that takes 1 ms. */
  hasAsked(): boolean;
}

/**
 * Most of a long page is not in view, and nothing tells which part is but measuring: after many things beyond the view
 * only every fourth is measured, until one is in view again.
 */
export function coverWatch(): CoverWatch {
  let beyond = 0;
  let asked = false;
  return {
    hasAsked() {
      const before = asked;
      asked = false;
      return before;
    },
    isCovered(element, text) {
      if (beyond > MANY && beyond % 4 !== 0) {
        beyond += 1;
        return false;
      }
      const box = boxOf(element);
      const isBeyond = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
      beyond = isBeyond ? beyond + 1 : 0;
      if (isBeyond) return false;
      asked = true;
      return pointsIn(text ? boxOfText(text) : box).every((point) => isCoveredAt(element, point));
    },
  };
}

const MANY = 40;

function boxOfText(text: Text): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

type Point = readonly [x: number, y: number];

function pointsIn({ left, right, top, bottom }: DOMRect): Point[] {
  const [from, to] = [Math.max(left, 0), Math.min(right, innerWidth)];
  const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  return [0.5, 0.1, 0.9].map((share) => [from + (to - from) * share, middle]);
}

function isCoveredAt(element: Element, point: Point): boolean {
  const root = element.getRootNode();
  const stack = (isShadowRoot(root) ? root : document).elementsFromPoint(...point);
  const own = stack.findIndex((at) => at === element || isWithin(at, element));
  return own > 0 && stack.slice(0, own).some((over) => hides(over, element));
}

function hides(over: Element, element: Element): boolean {
  // A label draws its field.
  if (nearest(over, isLabel)?.control === element || !isSolid(over)) return false;
  const bar = barAround(over);
  return !bar || isWithin(element, bar) || fillsView(bar);
}

function isSolid(element: Element): boolean {
  if (PICTURES.has(localNameOf(element))) return true;
  const { backgroundColor, opacity } = getComputedStyle(element);
  return isOpaque(backgroundColor) && Number(opacity) > 0.95;
}

/** What keeps the element in its place while the page scrolls. */
function barAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return at;
  }
  return undefined;
}

function fillsView(element: Element): boolean {
  const { left, top, right, bottom } = boxOf(element);
  return left <= 0 && top <= 0 && right >= innerWidth * 0.98 && bottom >= innerHeight * 0.98;
}

const PICTURES = new Set(['img', 'video', 'canvas', 'iframe']);
