import { frameListing } from '#contract/frames';
import { ToolFailure } from '#contract/toolFailure';
import { siteOfFrame } from '#sites/frameSite';
import type { FrameDocument } from '#tools/frames/framedPage';
import type { PagePort } from '../portWire';
import { askDocument } from './askDocument';
import { against } from './closedFrame';
import { notHeldUp } from './silence';
import type { BrowserFrame, Entered, Surveying } from './surveying';

const FRAME_OPENS_WITHIN_MS = 2_000;
const AT_ONCE = 12;

/** Enters the frames of a document that the user allows, and hears what each holds. */
export async function enterAll(
  surveying: Surveying,
  document: FrameDocument,
  children: readonly BrowserFrame[],
): Promise<Entered[]> {
  const entered: Entered[] = [];
  // However slow the page is, each call gets some further.
  for (let from = 0; from < children.length; from += AT_ONCE) {
    if (from > 0 && Date.now() > surveying.until) break;
    const batch = children.slice(from, from + AT_ONCE);
    for (const { frameId } of batch) surveying.tried.add(frameId);
    const all = await Promise.all(batch.map((child) => enter(surveying, document, child)));
    entered.push(...all.filter((one) => one !== undefined));
  }
  return entered;
}

/** Enters a frame and hears what it holds; nothing when it may not be entered or does not answer in time. */
async function enter(
  surveying: Surveying,
  { site: around }: FrameDocument,
  child: BrowserFrame,
): Promise<Entered | undefined> {
  const { inTab, ports } = surveying;
  const guessed = siteOfFrame({ url: child.url }, around);
  if (guessed === undefined || (await against(surveying, guessed))) return undefined;
  try {
    const opening = inTab.desk.ports.open(inTab.tab.id, child.frameId);
    const port = await notHeldUp(opening, () => opening, FRAME_OPENS_WITHIN_MS);
    const site = siteOfFrame({ origin: port.origin, url: port.url }, around);
    if (site === undefined || (await against(surveying, site))) return undefined;
    ports.set(child.frameId, port);
    const { listing, title, url } = await listingOf(surveying, child.frameId, port);
    const { index, width, height } = listing;
    return { frameId: child.frameId, url, site, index, width, height, title, listing };
  } catch (failure) {
    inTab.signal.throwIfAborted();
    // A frame that is gone, hangs or keeps us out is told as one that does not answer.
    if (failure instanceof ToolFailure) return undefined;
    throw failure;
  }
}

/** What a document tells of the frames in it. */
export async function listingOf(
  { page, inTab }: Pick<Surveying, 'page' | 'inTab'>,
  frameId: number,
  port: PagePort,
) {
  const place = { tabId: inTab.tab.id, frameId };
  const { outcome, title, url } = await askDocument(
    page,
    { port, place, tool: 'list_frames', part: 'frames', args: {} },
    inTab,
  );
  return { listing: frameListing.parse(outcome.data), title, url };
}
