import type { StandBack } from '#contract/pageRequest';
import { focusedElement } from '../document/ancestry';
import type { Page } from '../page';
import { knownRef } from '../point/resolveRef';
import { hasSeenFrames, isFrame } from './frameElements';

/** Whether a call is for whoever sees all frames of the page rather than for this document alone. */
export function standsBack(page: Page, { where, target }: StandBack): boolean {
  if (where === 'focus') return isFrame(focusedElement(page));
  const known = target === undefined ? undefined : knownRef(page, target);
  // What is in a frame is in another document.
  if (known?.element) return isFrame(known.element);
  return hasSeenFrames(page);
}
