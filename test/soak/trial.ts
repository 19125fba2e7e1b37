import type { Page } from 'puppeteer-core';
import type { Point } from '#calls/held/hold';
import type { ToolResult } from '#contract/result';
import type { Conversation } from '#local-agent/localAgent';
import type { World } from '../support/startWorld';
import type { ControlPage } from './controlPage';
import type { EffectsSite } from './effectsSite';
import type { Wire } from './wire';

/** A tab on the effects site. */
export interface TrialTab {
  /** The browser's own id, and the one agents know. */
  id: number;
  ref: string;
  page: Page;
  /** Brings it to a page with marks that nobody has used. */
  fresh(): Promise<void>;
}

export interface AskOptions {
  tab?: TrialTab;
  /** A link, whose page the server can hold back, instead of a button. */
  link?: boolean;
  /** Where in its life the call is held. */
  at?: Point;
  /** Keeps the page inside the effect until released. */
  inside?: boolean;
}

/** A click the agent asked for. */
export interface AskedClick {
  id: string;
  mark: string;
  /** Its first answer; nothing when its conversation ended before. */
  answer: Promise<ToolResult | undefined>;
  /** Settles when the site has counted it. */
  counted: Promise<void>;
  /** Lets the page out of the effect. */
  release(): void;
  /** The same request again. */
  repeat(): void;
}

/** What a fault works with: a browser with the extension, an agent, a line between them, and a site that counts. */
export interface Trial {
  readonly world: World;
  readonly wire: Wire;
  readonly site: EffectsSite;
  readonly control: ControlPage;
  /** The tab in front. */
  readonly tab: TrialTab;
  /** The conversation that was opened last. */
  readonly conversation: Conversation;
  ask(options?: AskOptions): AskedClick;
  /** A read that goes on for ten seconds, unless something happens. */
  wait(tab: TrialTab): Promise<ToolResult | undefined>;
  /** A tab behind the first one, closed when the fault is over. */
  openTab(): Promise<TrialTab>;
  /** The next conversation that is opened after now. */
  nextConversation(): Promise<Conversation>;
  /** Ends the background as the browser does, wakes it, and waits until it is connected. */
  killBackground(): Promise<void>;
  /** The agent's server goes and comes back, with nothing remembered. */
  restartAgent(): Promise<void>;
  /** Opens the control page again after it was lost with the extension. */
  reopen(): Promise<void>;
  /** Kills the browser, starts it with the same profile, and waits until the extension is connected. */
  restartBrowser(): Promise<void>;
  /** Takes the access to all sites away, as the user can, or gives it back. */
  hostAccess(granted: boolean): Promise<void>;
  /** A whole number below the limit, the same for the same seed. */
  random(below: number): number;
}
