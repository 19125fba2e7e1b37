import { isWithin, nearest } from '../document/ancestry';
import { isLabel } from '../document/elementKinds';
import type { Page } from '../page';

export interface Point {
  x: number;
  y: number;
}

/** Where a press at a point of the element goes. */
export interface Hit {
  point: Point;
  receiver: Element;
}

export interface Tested {
  /** The first point whose press reaches the element. */
  hit?: Hit;
  /** What lies over it elsewhere. */
  cover?: Element;
}

/** Tries points of the element's visible boxes, the middle first. */
export function testHits(page: Page, element: Element): Tested {
  let cover: Element | undefined;
  for (const point of pointsOf(page, element)) {
    const receiver = elementAt(page, point);
    if (!receiver) continue;
    if (reaches(receiver, element)) return { hit: { point, receiver } };
    cover ??= receiver;
  }
  return cover ? { cover } : {};
}

/** The innermost element drawn at a point of the viewport, inside shadow roots too. */
export function elementAt(page: Page, { x, y }: Point): Element | null {
  let hit = page.document.elementFromPoint(x, y);
  while (hit) {
    const root: ShadowRoot | null = page.shadowRoot(hit);
    const inner: Element | null | undefined = root?.elementFromPoint(x, y);
    // Chromium answers with the host itself when nothing of the shadow tree lies there.
    if (!inner || inner === hit || inner.getRootNode() !== root) return hit;
    hit = inner;
  }
  return null;
}

function reaches(receiver: Element, element: Element): boolean {
  if (isWithin(receiver, element)) return true;
  const label = nearest(receiver, isLabel);
  return label?.control === element;
}

function* pointsOf(page: Page, element: Element): Generator<Point> {
  const { clientWidth, clientHeight } = page.document.documentElement;
  const width = clientWidth || page.window.innerWidth;
  const height = clientHeight || page.window.innerHeight;
  for (const rect of element.getClientRects()) {
    const left = Math.max(rect.left, 0);
    const top = Math.max(rect.top, 0);
    const right = Math.min(rect.right, width);
    const bottom = Math.min(rect.bottom, height);
    if (right - left < 1 || bottom - top < 1) continue;
    for (const [across, down] of PLACES) {
      yield { x: left + (right - left) * across, y: top + (bottom - top) * down };
    }
  }
}

const PLACES = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0.75, 0.5],
  [0.5, 0.2],
  [0.5, 0.8],
  [0.05, 0.1],
  [0.95, 0.9],
] as const;
