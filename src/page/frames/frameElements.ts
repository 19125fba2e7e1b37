import { isHtmlElement, localNameOf } from '../document/nativeReads';
import { rootsOf } from '../document/roots';
import { isVisible } from '../document/visible';
import type { Page } from '../page';

/** What holds a document of its own. */
export type FrameElement = HTMLIFrameElement | HTMLFrameElement;

export function isFrame(element: Element): element is FrameElement {
  return FRAMES.has(localNameOf(element)) && isHtmlElement(element);
}

/** Whether a person sees a frame in this document. The frames of shadow roots are found only once those are known. */
export function hasSeenFrames(page: Page): boolean {
  if (page.window.length > 0 && [...page.document.querySelectorAll(FRAME_SELECTOR)].some(isSeenFrame))
    return true;
  return rootsOf(page).some(
    (root) => root !== page.document && [...root.querySelectorAll(FRAME_SELECTOR)].some(isSeenFrame),
  );
}

/** Whether a person can see it and see something in it; frames of a few pixels only count visits. */
export function isSeenFrame(frame: Element): boolean {
  if (!isVisible(frame)) return false;
  const { width, height } = frame.getBoundingClientRect();
  return width >= LEAST_PX && height >= LEAST_PX;
}

export const FRAME_SELECTOR = 'iframe,frame';
const FRAMES = new Set(['iframe', 'frame']);
const LEAST_PX = 8;
