import type { Effect } from './effect';
import type { PagePart } from './pagePart';

/** The port between the background and a document's content script. */
export const PAGE_PORT = 'pagehand';

/**
 * What the background sends into a document. Nobody but our own background can open the port, and it has checked the
 * arguments: so the page needs no schemas to read it.
 */
export type PageRequest =
  | PageCall
  | { kind: 'abort'; callId: string; reason: string }
  /** Whether the document hears at all. */
  | { kind: 'ping'; callId: string }
  /** What came of a call that an earlier background sent. */
  | { kind: 'recall'; callId: string }
  /** What the voice agent does, in words for whoever watches; empty ones take them off. Nothing is answered. */
  | { kind: 'pill'; words: string };

export interface PageCall {
  kind: 'call';
  /** Unlike any other call's, also of other conversations. */
  callId: string;
  tool: string;
  /** The part of the page code the tool comes with. */
  part: PagePart;
  effect: Effect;
  /** As the tool's own schema parsed them. */
  args: Record<string, unknown>;
  agent: string;
  /** The origin the gate decided for; the document refuses when its own differs. */
  origin: string;
  remainingMs: number;
  /** When it was sent, as `Date.now()` counts: messages wait while a dialog of the page holds its thread. */
  sentAt: number;
  /** The highest number any document has given a ref: a ref never means something else in another document. */
  refsAfter: number;
  /** The user was asked about this call in this very document, and said yes. */
  agreed?: boolean;
  /** The user wants no pointer shown where we press. */
  hidesPointer?: boolean;
  /** When the document leaves the call to whoever sees all frames; left out, never. */
  standBack?: StandBack;
}

/**
 * `frames`: where a person sees frames in the document, unless `target` is a ref of its own; `focus`: where focus is
 * in a frame.
 */
export interface StandBack {
  where: 'frames' | 'focus';
  target?: string;
}
