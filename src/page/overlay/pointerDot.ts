import type { Point } from '../act/hitTest';
import { drawsNothing } from '../document/visible';
import type { Page } from '../page';
import { paletteOf, wantsStillness } from './palette';

/** Shows the watching user where we press: a dot that grows and fades. Nothing waits for it. */
export function showPointer(page: Page, { x, y }: Point): void {
  if (page.overlay.hidesPointer) return;
  if (drawsNothing() || page.document.visibilityState === 'hidden' || wantsStillness(page.window)) return;
  const { layer } = page.overlay;
  const { ground, edge, halo } = paletteOf(page.window, 'candidates');
  const dot = layer.create(
    `${DOT_STYLE};background:${ground};border:2px solid ${edge};outline:1px solid ${halo};left:${x - RADIUS}px;top:${y - RADIUS}px`,
  );
  const takeDotOff = layer.add(dot);
  dot.animate(GROW, { duration: SHOWN_MS, easing: 'ease-out', fill: 'forwards' });
  const timer = setTimeout(() => page.overlay.takeOff('pointer'), SHOWN_MS);
  page.overlay.put('pointer', () => {
    clearTimeout(timer);
    takeDotOff();
  });
}

const RADIUS = 10;
const SHOWN_MS = 700;
const DOT_STYLE = `position:absolute;box-sizing:border-box;width:${2 * RADIUS}px;height:${2 * RADIUS}px;border-radius:50%;forced-color-adjust:none`;
const GROW: Keyframe[] = [
  { transform: 'scale(0.6)', opacity: 0.95 },
  { transform: 'scale(0.75)', opacity: 0.9, offset: 0.4 },
  { transform: 'scale(1.8)', opacity: 0 },
];
