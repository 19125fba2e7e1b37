import type { FrameFacts } from '#contract/frames';
import type { FrameDocument } from '#tools/frames/framedPage';

const view = { width: 1000, height: 800, total: 0, frames: [] };

/** A main document of 1000 × 800. */
export function mainDocument(): FrameDocument {
  const site = 'https://shop.example';
  return { frameId: 0, name: '', title: 'Shop', url: `${site}/`, site, within: undefined, listing: view };
}

/** A document in a frame whose handle is its number, 500 × 400 at 100,100 unless told. */
export function documentIn(
  document: FrameDocument,
  frameId: number,
  more: Partial<FrameFacts> = {},
): FrameDocument {
  const facts: FrameFacts = {
    handle: frameId,
    name: `Frame ${frameId}`,
    address: '',
    width: 500,
    height: 400,
    x: 100,
    y: 100,
    share: 0.25,
    covered: false,
    ...more,
  };
  const { width, height } = facts;
  return {
    ...document,
    frameId,
    name: facts.name,
    within: { document, facts },
    listing: { ...view, width, height },
  };
}
