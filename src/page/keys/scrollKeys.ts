import type { Page } from '../page';
import { type Direction, scrollBy } from '../scroll/scrollBy';
import { mainScroller, scrollerAround } from '../scroll/scrollRegion';

/** Scrolls for a key nobody else wanted. Answers whether anything moved. */
export function scrollKey(page: Page, element: Element, { key }: { key: string }): boolean {
  const stroke = STROKES[key];
  if (!stroke) return false;
  const axis = stroke.direction === 'left' || stroke.direction === 'right' ? 'x' : 'y';
  const region = scrollerAround(page, element, axis) ?? mainScroller(page, axis);
  return region !== undefined && scrollBy(region, stroke.direction, stroke.pages).movedPx !== 0;
}

const STROKES: Record<string, { direction: Direction; pages: number } | undefined> = {
  ArrowDown: { direction: 'down', pages: 0.06 },
  ArrowUp: { direction: 'up', pages: 0.06 },
  ArrowLeft: { direction: 'left', pages: 0.04 },
  ArrowRight: { direction: 'right', pages: 0.04 },
  PageDown: { direction: 'down', pages: 0.9 },
  PageUp: { direction: 'up', pages: 0.9 },
  Home: { direction: 'top', pages: 1 },
  End: { direction: 'bottom', pages: 1 },
};
