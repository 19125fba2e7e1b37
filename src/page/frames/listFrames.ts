import type { FrameFacts, FrameListing } from '#contract/frames';
import { focusedElement } from '../document/ancestry';
import { isBehind, openModal } from '../document/modal';
import { attributeOf, isShadowRoot } from '../document/nativeReads';
import { cappedText } from '../names/cleanText';
import { nameOf } from '../names/name';
import { isOpenToSight } from '../overlay/numbers';
import type { Page } from '../page';
import { type FrameElement, isFrame, isSeenFrame } from './frameElements';
import { framesIn, handleOf } from './frameHandles';
import { insideOf } from './insideOf';

/** The frames a person sees in this document, and where the document itself stands among its parent's. */
export function listFrames(page: Page): FrameListing {
  const modal = openModal(page);
  const focused = focusedElement(page);
  const own = indexAmong(page.window.parent, page.window);
  return {
    ...(own !== undefined && page.window.parent !== page.window && { index: own }),
    ...(isFrame(focused) && { focused: handleOf(focused) }),
    width: page.window.innerWidth,
    height: page.window.innerHeight,
    total: page.window.length,
    frames: framesIn(page)
      .filter((frame) => isSeenFrame(frame) && !isBehind(modal, frame))
      .toSorted((one, other) => order(one, other))
      .map((frame) => factsOf(page, frame)),
  };
}

function factsOf(page: Page, frame: FrameElement): FrameFacts {
  const index = frame.contentWindow ? indexAmong(page.window, frame.contentWindow) : undefined;
  const frameId = page.frameIdOf(frame);
  const box = frame.getBoundingClientRect();
  const across = overlap(box.left, box.right, page.window.innerWidth);
  const down = overlap(box.top, box.bottom, page.window.innerHeight);
  return {
    handle: handleOf(frame),
    name: cappedText(nameOf(page, frame) || (attributeOf(frame, 'name') ?? ''), MOST_NAME),
    address: attributeOf(frame, 'srcdoc') === null ? frame.src : 'about:srcdoc',
    ...(index !== undefined && { index }),
    ...(frameId !== undefined && { frameId }),
    width: frame.clientWidth,
    height: frame.clientHeight,
    ...insideOf(frame),
    share: (across * down) / Math.max(1, page.window.innerWidth * page.window.innerHeight),
    covered: across * down > 0 && !isOpenToSight(page, frame),
  };
}

/** Windows of other sites can be compared, though not looked into. */
function indexAmong(parent: Window, child: Window): number | undefined {
  for (let index = 0; index < Math.min(parent.length, MOST_FRAMES); index += 1) {
    if (parent[index] === child) return index;
  }
  return undefined;
}

function overlap(from: number, to: number, size: number): number {
  return Math.max(0, Math.min(to, size) - Math.max(from, 0));
}

function order(one: Element, other: Element): number {
  const [first, second] = [outsideShadows(one), outsideShadows(other)];
  if (first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function outsideShadows(element: Element): Element {
  const root = element.getRootNode();
  return isShadowRoot(root) ? outsideShadows(root.host) : element;
}

const MOST_NAME = 80;
const MOST_FRAMES = 2_000;
