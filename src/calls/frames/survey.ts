import { browser } from 'wxt/browser';
import { type FrameFacts, type FrameListing, frameListing } from '#contract/frames';
import type { Rule } from '#contract/rule';
import { ToolFailure } from '#contract/toolFailure';
import { siteOfFrame } from '#sites/frameSite';
import type { ClosedFrame, FrameDocument, FramedPage } from '#tools/frames/framedPage';
import type { PageCall } from '../dispatch';
import type { PagePort } from '../portWire';
import type { InTab } from '../runInPage';
import { askDocument } from './askDocument';
import { against, closedFrame } from './closedFrame';
import { pairFrames } from './pairFrames';
import { notHeldUp } from './silence';

const MOST_MS = 1_200;
const FRAME_OPENS_WITHIN_MS = 2_000;
const AT_ONCE = 12;

/** A page with frames as the background sees it: its documents, with the way into each. */
export interface Survey extends FramedPage {
  portOf(document: FrameDocument): PagePort;
}

/** Looks for the frames of a page that a person sees, and enters those that the user allows this tool in. */
export async function surveyFrames(page: PageCall, inTab: InTab, main: PagePort): Promise<Survey> {
  const startedAt = performance.now();
  const tabId = inTab.tab.id;
  const found = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const ports = new Map<number, PagePort>([[0, main]]);
  const surveying: Surveying = {
    page,
    inTab,
    ports,
    found,
    rules: await inTab.desk.rules(),
    hosts: new Map(),
    until: Date.now() + MOST_MS,
    closed: [],
    tried: new Set(),
  };
  const told = await listingOf(surveying, 0, main);
  const first: FrameDocument = {
    frameId: 0,
    name: '',
    title: told.title,
    url: told.url,
    site: main.origin,
    within: undefined,
    listing: told.listing,
  };
  const inner = await documentsIn(surveying, first);
  const portOf = ({ frameId }: FrameDocument) => {
    const port = ports.get(frameId);
    if (port) return port;
    throw new ToolFailure('INTERNAL', 'A frame has no port.');
  };
  const ask = async (document: FrameDocument, tool: string, part: typeof page.tool.part, args: object) => {
    const place = { tabId, frameId: document.frameId };
    return (await askDocument(page, { port: portOf(document), place, tool, part, args: { ...args } }, inTab))
      .outcome;
  };
  return {
    documents: [first, ...inner],
    closed: surveying.closed,
    startedAt,
    signal: inTab.signal,
    portOf,
    ask: async (document, question, args) => (await ask(document, question, 'frames', args)).data ?? {},
    read: (document, args) => ask(document, page.tool.name, page.tool.part, args),
    again: () => surveyFrames(page, inTab, main),
  };
}

/** A survey under way. */
export interface Surveying {
  page: PageCall;
  inTab: InTab;
  ports: Map<number, PagePort>;
  found: readonly BrowserFrame[];
  rules: readonly Rule[];
  hosts: Map<string, Promise<boolean>>;
  /** When no further frame is entered, in milliseconds since the epoch. */
  until: number;
  closed: ClosedFrame[];
  /** The frames that were asked for. */
  tried: Set<number>;
}

export interface BrowserFrame {
  frameId: number;
  parentFrameId: number;
  url: string;
}

/** The frames a person sees in a document, each followed by those in it. */
async function documentsIn(surveying: Surveying, document: FrameDocument): Promise<FrameDocument[]> {
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

export interface Entered {
  frameId: number;
  url: string;
  site: string;
  index: number | undefined;
  width: number;
  height: number;
  title: string;
  listing: FrameListing;
}

async function enterAll(
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

async function listingOf(
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
