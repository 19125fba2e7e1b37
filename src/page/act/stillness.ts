import { isWithin } from '../document/ancestry';
import { heard } from '../document/waiting';
import type { Page } from '../page';

/** Waits, at most a second, for animations that move the element to end. Without such animations no wait at all. */
export async function becomeStill(page: Page, element: Element, signal: AbortSignal): Promise<void> {
  // Animations stand still in hidden tabs.
  if (page.document.visibilityState === 'hidden') return;
  const moving = runningAnimations(page, element).filter((animation) => moves(animation, element));
  if (moving.length === 0) return;
  await heard(
    (report) => {
      void Promise.allSettled(moving.map(({ finished }) => finished)).then(report);
      return () => undefined;
    },
    { atMostMs: 1_000, signal },
  );
}

function runningAnimations(page: Page, element: Element): Animation[] {
  const root = element.getRootNode();
  const inRoot = root instanceof ShadowRoot ? root.getAnimations() : [];
  return [...page.document.getAnimations(), ...inRoot];
}

function moves({ effect, playState }: Animation, element: Element): boolean {
  if (playState !== 'running' || !(effect instanceof KeyframeEffect) || !effect.target) return false;
  // Endless ones (a pulsing button) never end; the hit test decides.
  if (effect.getComputedTiming().endTime === Number.POSITIVE_INFINITY) return false;
  const geometric = effect
    .getKeyframes()
    .some((frame) => Object.keys(frame).some((name) => GEOMETRY.has(name)));
  return geometric && isWithin(element, effect.target);
}

const GEOMETRY = new Set([
  'transform',
  'translate',
  'scale',
  'rotate',
  'top',
  'left',
  'right',
  'bottom',
  'width',
  'height',
  'maxHeight',
  'maxWidth',
  'margin',
  'marginTop',
  'marginLeft',
  'inset',
  'offsetDistance',
]);
