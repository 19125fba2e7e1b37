import { type Browser, browser } from 'wxt/browser';
import type { PagePart } from '#contract/pagePart';
import { type PageAnswer, pageReply } from '#contract/pageReply';
import { PAGE_PORT, type PageRequest } from '#contract/pageRequest';
import { ToolFailure } from '#contract/toolFailure';
import { dialogIsOpen, frozen, unanswering, watchAnswering } from './answering';
import { watchCommits } from './commits';
import { enterPage } from './enterPage';

const READY_WITHIN_MS = 3_000;
// A port can be lost before the browser tells of the document that came instead.
const LISTEN_AFTER_MS = 2_000;

export interface PagePort {
  /** The document's own origin, told by itself. */
  readonly origin: string;
  /** Resolves when the document is gone: it navigated, was closed, crashed, or went into the back/forward cache. */
  readonly gone: Promise<void>;
  /** Sends a call once. Rejects with PortLost when the document goes before it answered. */
  call(request: Extract<PageRequest, { kind: 'call' }>): Promise<PageAnswer>;
  abort(callId: string, reason: string): void;
  /** What the document remembers of a call; nothing when it never saw it. Rejects with PortLost. */
  recall(callId: string): Promise<PageAnswer | undefined>;
}

/** The document went away with a call in it; what the call did is not known from here. */
export class PortLost extends Error {
  override readonly name = 'PortLost';
}

export interface PagePorts {
  /** The tab's open port, or a new one; the content script is put in when it is not there yet. */
  open(tabId: number): Promise<PagePort>;
  /** The tab's port only if a content script is there; none is put in. */
  find(tabId: number): Promise<PagePort | undefined>;
  /** How the tab came to a new document since then, where a call was lost with the old one. */
  cameSince(tabId: number, since: number): Promise<string | undefined>;
  /** Forgets every port; the next call asks the browser anew whether the page may be entered. */
  dropAll(): void;
}

/** One kept-open port a tab: cheaper than a message a call, and it tells when the document leaves. */
export function createPagePorts(): PagePorts {
  const ports = new Map<number, Promise<PagePort>>();
  const drops = new Set<() => void>();
  const commits = watchCommits();
  const open = async (tabId: number): Promise<PagePort> => {
    const first = await attach(tabId, drops);
    if (first) return first;
    await enterPage(tabId);
    const second = await attach(tabId, drops);
    if (second) return second;
    throw new ToolFailure('PAGE_UNREACHABLE', 'The page does not answer. Reload it and try again.');
  };
  return {
    open(tabId) {
      const known = ports.get(tabId);
      if (known) return known;
      const opening = open(tabId);
      ports.set(tabId, opening);
      const unlisten = commits.listen();
      const forget = () => {
        if (ports.get(tabId) === opening) ports.delete(tabId);
        setTimeout(unlisten, LISTEN_AFTER_MS);
      };
      opening.then((port) => port.gone.then(forget), forget);
      return opening;
    },
    find: async (tabId) => ports.get(tabId) ?? attach(tabId, drops),
    cameSince: commits.since,
    dropAll() {
      for (const drop of drops) drop();
    },
  };
}

/** A port to the content script in the tab's main frame, or nothing when no script is there. */
async function attach(tabId: number, drops: Set<() => void>): Promise<PagePort | undefined> {
  const port = browser.tabs.connect(tabId, { name: PAGE_PORT, frameId: 0 });
  const waiting: Waiting = new Map();
  const ready = Promise.withResolvers<string | undefined>();
  const gone = Promise.withResolvers<void>();
  // Connecting to a frozen tab neither resolves nor rejects.
  const timer = setTimeout(() => ready.reject(frozen()), READY_WITHIN_MS);
  const leave = () => {
    drops.delete(drop);
    ready.resolve(undefined);
    gone.resolve();
    for (const { lost } of waiting.values()) lost(new PortLost());
    waiting.clear();
  };
  const drop = () => {
    port.disconnect();
    leave();
  };
  drops.add(drop);
  port.onDisconnect.addListener(() => {
    // Reading it keeps Chrome from logging that nobody looked.
    void browser.runtime.lastError;
    leave();
  });
  port.onMessage.addListener((message: unknown) => hear(message, ready, waiting));
  try {
    const origin = await ready.promise;
    if (origin === undefined) return undefined;
    const putIn = (part: PagePart) => enterPage(tabId, part);
    return speakThrough(port, { origin, gone: gone.promise, waiting, putIn });
  } catch (silence) {
    drop();
    throw silence;
  } finally {
    clearTimeout(timer);
  }
}

function hear(message: unknown, ready: PromiseWithResolvers<string | undefined>, waiting: Waiting) {
  const parsed = pageReply.safeParse(message);
  if (!parsed.success) return;
  const reply = parsed.data;
  if (reply.kind === 'ready') return ready.resolve(reply.origin);
  if (reply.kind === 'progress') return;
  const asked = waiting.get(reply.callId);
  if (reply.kind === 'unseen') return asked?.unseen?.();
  if (reply.kind === 'pong') return asked?.pong(reply.dialogOpen);
  if (reply.kind === 'lacks') return asked?.lacks(reply.part);
  asked?.answer(reply);
}

/** The calls sent and not yet answered. */
type Waiting = Map<string, Asked>;

interface Asked {
  answer(answer: PageAnswer): void;
  pong(dialogOpen: boolean): void;
  /** The call waits there for a part of the page code. */
  lacks(part: PagePart): void;
  lost(why: Error): void;
  /** The document knows nothing of the call it was asked to recall. */
  unseen?(): void;
}

interface Wire {
  origin: string;
  gone: Promise<void>;
  waiting: Waiting;
  putIn(part: PagePart): Promise<void>;
}

function speakThrough(port: Browser.runtime.Port, { origin, gone, waiting, putIn }: Wire): PagePort {
  const send = (request: PageRequest) => port.postMessage(request);
  return {
    origin,
    gone,
    call(request) {
      const { callId, tool } = request;
      const answer = Promise.withResolvers<PageAnswer>();
      const heldUp = (failure: ToolFailure) => {
        send({ kind: 'abort', callId, reason: failure.message });
        answer.reject(failure);
      };
      const answering = watchAnswering(
        () => send({ kind: 'ping', callId }),
        () => heldUp(unanswering(tool)),
      );
      waiting.set(callId, {
        answer: answer.resolve,
        lost: answer.reject,
        pong: (dialogOpen) => (dialogOpen ? heldUp(dialogIsOpen(tool)) : answering.pong()),
        lacks: (part) => void putIn(part).catch(heldUp),
      });
      send(request);
      return answer.promise.finally(() => {
        answering.stop();
        waiting.delete(callId);
      });
    },
    recall(callId) {
      const answer = Promise.withResolvers<PageAnswer | undefined>();
      const unseen = () => answer.resolve(undefined);
      const nothing = () => undefined;
      waiting.set(callId, {
        answer: answer.resolve,
        lost: answer.reject,
        pong: nothing,
        lacks: nothing,
        unseen,
      });
      send({ kind: 'recall', callId });
      return answer.promise.finally(() => waiting.delete(callId));
    },
    abort(callId, reason) {
      if (waiting.has(callId)) send({ kind: 'abort', callId, reason });
    },
  };
}
