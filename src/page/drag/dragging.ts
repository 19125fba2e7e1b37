import type { Hit, Point } from '../act/hitTest';
import { heard } from '../document/waiting';
import type { Page } from '../page';

export interface Dragging {
  element: Element;
  hit: Hit;
  onto: Element;
  signal: AbortSignal;
}

const FRAME_MS = 50;
// SortableJS looks every 50 ms while it follows the pointer by itself.
const REST_MS = 120;

/** The next frame; hidden tabs draw none. */
export function frame(page: Page, signal: AbortSignal): Promise<boolean> {
  const next = (report: () => void) => {
    const id = page.window.requestAnimationFrame(report);
    return () => page.window.cancelAnimationFrame(id);
  };
  return heard(next, { atMostMs: FRAME_MS, signal });
}

/** A moment in which a person holds still, and lists that look only now and then see where the pointer is. */
export function rest(signal: AbortSignal): Promise<boolean> {
  return heard(() => () => {}, { atMostMs: REST_MS, signal });
}

export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
