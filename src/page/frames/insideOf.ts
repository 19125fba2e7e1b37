import type { FramePoint } from '#contract/frames';
import type { FrameElement } from './frameElements';

/** Where a point of the document in a frame lies in the document around it; without a point, its 0,0. */
export function insideOf(frame: FrameElement, { x, y }: FramePoint = { x: 0, y: 0 }): FramePoint {
  const box = frame.getBoundingClientRect();
  // What is inside a frame that is drawn scaled is scaled too.
  const across = frame.offsetWidth > 0 ? box.width / frame.offsetWidth : 1;
  const down = frame.offsetHeight > 0 ? box.height / frame.offsetHeight : 1;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const left = frame.clientLeft + (Number.parseFloat(paddingLeft) || 0);
  const top = frame.clientTop + (Number.parseFloat(paddingTop) || 0);
  return { x: box.left + (left + x) * across, y: box.top + (top + y) * down };
}
