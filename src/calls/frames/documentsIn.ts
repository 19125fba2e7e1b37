import type { FrameFacts } from '#contract/frames';
import type { FrameDocument } from '#tools/frames/framedPage';
import { closedFrame } from './closedFrame';
import { enterAll } from './enterFrames';
import { pairFrames } from './pairFrames';
import type { BrowserFrame, Surveying } from './surveying';

/** The frames a person sees in a document, each followed by those in it. */
export async function documentsIn(surveying: Surveying, document: FrameDocument): Promise<FrameDocument[]> {
  const { frames, total } = document.listing;
  if (frames.length === 0) return [];
  const children = surveying.found
    .filter(({ parentFrameId }) => parentFrameId === document.frameId)
    .toSorted((one, other) => one.frameId - other.frameId);
  const likely = likelyOf(children, frames, total);
  const entered = await enterAll(surveying, document, likely);
  let pairs = pairFrames(frames, entered);
  const others = children.filter((child) => !likely.includes(child));
  if (pairs.size < frames.length && others.length > 0) {
    entered.push(...(await enterAll(surveying, document, others)));
    pairs = pairFrames(frames, entered);
  }
  const told = await Promise.all(
    frames.map(async (facts) => {
      const child = pairs.get(facts);
      if (!child) {
        surveying.closed.push(await closedFrame(surveying, document, { facts, children, entered }));
        return [];
      }
      const { frameId, url, site, listing, title } = child;
      const name = facts.name || title;
      const own: FrameDocument = { frameId, name, title, url, site, listing, within: { document, facts } };
      return [own, ...(await documentsIn(surveying, own))];
    }),
  );
  return told.flat();
}

/**
 * The children that are the frames a person sees, so that nothing else is entered: as the browser says, or by their
 * order, which counts as `window.frames` does where all frames are in it. Wrong guesses show when they are paired.
 */
function likelyOf(
  children: readonly BrowserFrame[],
  frames: readonly FrameFacts[],
  total: number,
): readonly BrowserFrame[] {
  const ids = new Set(frames.flatMap(({ frameId }) => frameId ?? []));
  if (ids.size === frames.length) return children.filter(({ frameId }) => ids.has(frameId));
  if (children.length !== total) return children;
  const indexes = new Set(frames.map(({ index }) => index));
  return children.filter((_child, place) => indexes.has(place));
}
