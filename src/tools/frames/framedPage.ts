import type { FrameFacts, FrameListing, SeenPart } from '#contract/frames';
import type { Details, Outcome } from '#contract/result';
import { NEAR_SCREENS } from '#page/overlay/hintWords';
import type { Questions } from '../parts/frames';

/** One document of a page with frames that may be asked. */
export interface FrameDocument {
  /** The browser's number; the page's main document is 0. */
  frameId: number;
  /** What the frame is called, or the title of what is in it; nothing for the main document. */
  name: string;
  title: string;
  url: string;
  /** The site whose rule decides over it. */
  site: string;
  /** The document around it, and what that calls the frame. */
  within: { document: FrameDocument; facts: FrameFacts } | undefined;
  listing: FrameListing;
}

/** A frame that a person sees and that is not looked into. */
export interface ClosedFrame {
  within: FrameDocument;
  facts: FrameFacts;
  site: string;
  /** In brackets after the site: "not allowed". */
  why: string;
  /** There was no time to look into it; another call may. */
  unread?: boolean;
  /** The whole sentence, where the user can change it. */
  refusal?: { code: 'SITE_NOT_ALLOWED' | 'TOOL_NOT_ALLOWED' | 'NEEDS_PERMISSION'; message: string };
}

/** A page whose documents are asked one by one; what they answer is put together here. */
export interface FramedPage {
  /** The main document first, the others in the order of their frames, each after the one around it. */
  documents: readonly [FrameDocument, ...FrameDocument[]];
  closed: readonly ClosedFrame[];
  /** When looking at the page began, as `performance.now()` counts. */
  startedAt: number;
  /** Aborted when the call is. */
  signal: AbortSignal;
  /**
   * Asks one document. Several may be asked at the same time only what gives no refs.
   * @throws {ToolFailure} what the document failed with, TIMED_OUT when it does not answer.
   */
  ask<Q extends keyof Questions>(document: FrameDocument, question: Q, args: Questions[Q]): Promise<Details>;
  /** Runs the called tool, which must be a read, in one document. */
  read(document: FrameDocument, args: Record<string, unknown>): Promise<Outcome>;
  /** Looks for frames anew. */
  again(): Promise<FramedPage>;
}

/** How an answer names a frame. */
export function frameName({ name, site }: Pick<FrameDocument, 'name' | 'site'>): string {
  return name === '' ? `a frame of ${site}` : `frame “${name}”`;
}

/** The same, where it was named before, with its article. */
export function theFrame({ name, site }: Pick<FrameDocument, 'name' | 'site'>): string {
  return name === '' ? `the frame of ${site}` : `the frame “${name}”`;
}

/** The document that focus is in. */
export function focusedDocument({ documents }: FramedPage): FrameDocument {
  let at: FrameDocument = documents[0];
  for (const document of documents) {
    if (document.within?.document === at && document.within.facts.handle === at.listing.focused)
      at = document;
  }
  return at;
}

/** The part of the view, in the document's own coordinates, that a person sees of it; nothing when it is out of view. */
export function seenPart(document: FrameDocument): SeenPart | undefined {
  return partIn(document, 0);
}

/** Whether a document is in view or at most so many screens away from it as numbers are given ahead. */
export function isNear(document: FrameDocument): boolean {
  return partIn(document, NEAR_SCREENS) !== undefined;
}

/** What of a document is in the main view with so many screens around it. */
function partIn({ within, listing }: FrameDocument, screens: number): SeenPart | undefined {
  if (!within) {
    const [aside, above] = [screens * listing.width, screens * listing.height];
    return { left: -aside, top: -above, right: listing.width + aside, bottom: listing.height + above };
  }
  const around = partIn(within.document, screens);
  const { x, y, width, height, covered } = within.facts;
  if (!around || covered) return undefined;
  const seen = {
    left: Math.max(0, around.left - x),
    top: Math.max(0, around.top - y),
    right: Math.min(width, around.right - x),
    bottom: Math.min(height, around.bottom - y),
  };
  return seen.right > seen.left && seen.bottom > seen.top ? seen : undefined;
}

/** Whether something lies over all of a document, or of one around it. */
export function isCovered({ within }: FrameDocument): boolean {
  return within !== undefined && (within.facts.covered || isCovered(within.document));
}

/** The share of the page's view that a document takes. */
export function shareOf({ within }: FrameDocument): number {
  return within ? within.facts.share * shareOf(within.document) : 1;
}

/** The documents in the order in which a person means them when nothing is pointed at. */
export function byWeight(framed: FramedPage): FrameDocument[] {
  const [main, ...inner] = framed.documents;
  const seen = inner
    .filter((document) => !isCovered(document))
    .toSorted((one, other) => shareOf(other) - shareOf(one));
  const ruling = seen.filter((document) => shareOf(document) >= RULING_SHARE);
  // Of a frame in a frame that both fill the view, the inner one is what the person looks at.
  return [...ruling.toReversed(), main, ...seen.filter((document) => !ruling.includes(document))];
}

const RULING_SHARE = 0.6;
