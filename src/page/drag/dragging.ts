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

/** The next frame; hidden tabs draw none. */
export function frame(page: Page, signal: AbortSignal): Promise<boolean> {
  const next = (report: () => void) => {
    const id = page.window.requestAnimationFrame(report);
    return () => page.window.cancelAnimationFrame(id);
  };
  return heard(next, { atMostMs: FRAME_MS, signal });
}

export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
