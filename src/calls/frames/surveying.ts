import type { FrameListing } from '#contract/frames';
import type { Rule } from '#contract/rule';
import type { ClosedFrame } from '#tools/frames/framedPage';
import type { PageCall } from '../dispatch';
import type { PagePort } from '../portWire';
import type { InTab } from '../runInPage';

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

/** A frame that was entered, as it tells of itself. */
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
