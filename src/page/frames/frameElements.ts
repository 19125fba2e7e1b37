import { isHtmlElement, localNameOf } from '../document/nativeReads';
import { rootsOf, select } from '../document/roots';
import { isVisible } from '../document/visible';
import type { Page } from '../page';

/** What holds a document of its own. */
export type FrameElement = HTMLIFrameElement | HTMLFrameElement;

export function isFrame(element: Element): element is FrameElement {
  return FRAMES.has(localNameOf(element)) && isHtmlElement(element);
}

/** Whether a person sees a frame in this document. The frames of shadow roots are found only once those are known. */
export function hasSeenFrames(page: Page): boolean {
  if (page.window.length > 0 && [...page.document.querySelectorAll(SELECTOR)].some(isSeenFrame)) return true;
  return rootsOf(page).some(
    (root) => root !== page.document && [...root.querySelectorAll(SELECTOR)].some(isSeenFrame),
  );
}

/** Every frame of the document and of its shadow roots. */
export function framesIn(page: Page): FrameElement[] {
  return [...select(page, SELECTOR)].filter(isFrame);
}

/** Whether a person can see it and see something in it; frames of a few pixels only count visits. */
export function isSeenFrame(frame: Element): boolean {
  if (!isVisible(frame)) return false;
  const { width, height } = frame.getBoundingClientRect();
  return width >= LEAST_PX && height >= LEAST_PX;
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

const SELECTOR = 'iframe,frame';
const FRAMES = new Set(['iframe', 'frame']);
const LEAST_PX = 8;
