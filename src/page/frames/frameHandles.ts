import { select } from '../document/roots';
import type { Page } from '../page';
import { FRAME_SELECTOR, type FrameElement, isFrame } from './frameElements';

/** Every frame of the document and of its shadow roots. */
export function framesIn(page: Page): FrameElement[] {
  return [...select(page, FRAME_SELECTOR)].filter(isFrame);
}

/** A number that stands for a frame between two looks at the document. */
export function handleOf(frame: Element): number {
  const known = handles.get(frame);
  if (known !== undefined) return known;
  lastHandle += 1;
  handles.set(frame, lastHandle);
  return lastHandle;
}

/** The frame a handle stands for, while it is in the document. */
export function frameOf(page: Page, handle: number): FrameElement | undefined {
  return framesIn(page).find((frame) => handles.get(frame) === handle);
}

const handles = new WeakMap<Element, number>();
let lastHandle = 0;
