import type { Axis } from './scrollRegion';

export type Direction = 'down' | 'up' | 'left' | 'right' | 'top' | 'bottom';

/** How far a region went and whether its ends are reached. */
export interface Scrolled {
  movedPx: number;
  atStart: boolean;
  atEnd: boolean;
}

export const axisOf = (direction: Direction): Axis => (/^(left|right)$/.test(direction) ? 'x' : 'y');

/** Scrolls at once, without animation, by views of the region or to its edge. */
export function scrollBy(region: Element, direction: Direction, pages: number): Scrolled {
  const axis = axisOf(direction);
  const before = placeOf(region, axis);
  const view = axis === 'x' ? region.clientWidth : region.clientHeight;
  const toEdge = direction === 'top' || direction === 'bottom';
  const amount = SIGNS[direction] * (toEdge ? region.scrollHeight : view * pages);
  region.scrollBy({ [axis === 'x' ? 'left' : 'top']: amount, behavior: 'instant' });
  return { movedPx: Math.round(placeOf(region, axis) - before), ...edges(region, axis) };
}

/** Whether a region is at its start and its end. */
export function edges(region: Element, axis: Axis): { atStart: boolean; atEnd: boolean } {
  const place = Math.abs(placeOf(region, axis));
  const most =
    axis === 'x' ? region.scrollWidth - region.clientWidth : region.scrollHeight - region.clientHeight;
  // Positions are fractions on zoomed screens.
  return { atStart: place < 1.5, atEnd: place > most - 1.5 };
}

const placeOf = (region: Element, axis: Axis) => (axis === 'x' ? region.scrollLeft : region.scrollTop);

const SIGNS: Record<Direction, number> = {
  down: 1,
  right: 1,
  up: -1,
  left: -1,
  top: -1,
  bottom: 1,
};
