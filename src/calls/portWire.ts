import { browser } from 'wxt/browser';
import type { PagePart } from '#contract/pagePart';
import { type FirstReply, type PageAnswer, pageReply } from '#contract/pageReply';
import { PAGE_PORT, type PageCall, type PageRequest } from '#contract/pageRequest';
import type { ToolFailure } from '#contract/toolFailure';
import { dialogIsOpen, frozen, unanswering, watchAnswering } from './answering';
import { enterPage, type FramePlace } from './enterPage';

/** A kept-open port to one document. */
export interface PagePort {
  /** The document's own origin, told by itself. */
  readonly origin: string;
  /** Its own address when the port was opened. */
  readonly url: string;
  /** The highest number it had given a ref by then. */
  readonly lastRef: number;
  /** Resolves when the document is gone: it navigated, was closed, crashed, or went into the back/forward cache. */
  readonly gone: Promise<void>;
  /** Sends a call once. Rejects with PortLost when the document goes before it answered. */
  call(request: PageCall, onProgress?: (message: string) => void): Promise<FirstReply>;
  abort(callId: string, reason: string): void;
  /** Shows words for whoever watches, or takes them off when they are empty. */
  pill(words: string): void;
  /** What the document remembers of a call; nothing when it never saw it. Rejects with PortLost. */
  recall(callId: string): Promise<PageAnswer | undefined>;
}

/** The document went away with a call in it; what the call did is not known from here. */
export class PortLost extends Error {
  override readonly name = 'PortLost';

  /** `hadBegun`: the document said that it begins to act. */
  constructor(readonly hadBegun: boolean) {
    super('The document went away.');
  }
}

/** A port to the page code in a document, or nothing when there is none. Rejects when the document does not answer. */
export async function attach(place: FramePlace, readyWithinMs: number) {
  const { tabId, frameId } = place;
  const port = browser.tabs.connect(tabId, { name: PAGE_PORT, frameId });
  const waiting: Waiting = new Map();
  const ready = Promise.withResolvers<Ready | undefined>();
  const gone = Promise.withResolvers<void>();
  // Connecting to a frozen tab neither resolves nor rejects.
  const timer = setTimeout(() => ready.reject(frozen()), readyWithinMs);
  let isOpen = true;
  const leave = () => {
    isOpen = false;
    ready.resolve(undefined);
    gone.resolve();
    for (const { lost, hadBegun } of waiting.values()) lost(new PortLost(hadBegun));
    waiting.clear();
  };
  port.onDisconnect.addListener(() => {
    // Reading it keeps Chrome from logging that nobody looked.
    void browser.runtime.lastError;
    leave();
  });
  port.onMessage.addListener((message: unknown) => hear(message, ready, waiting));
  try {
    const told = await ready.promise;
    if (!told) return undefined;
    const putIn = (part: PagePart) => enterPage(place, part);
    const send = (request: PageRequest) => {
      if (isOpen) port.postMessage(request);
      return isOpen;
    };
    return speakThrough({ ...told, gone: gone.promise, waiting, putIn, send });
  } catch (silence) {
    port.disconnect();
    throw silence;
  } finally {
    clearTimeout(timer);
  }
}

type Ready = Pick<PagePort, 'origin' | 'url' | 'lastRef'>;

function hear(message: unknown, ready: PromiseWithResolvers<Ready | undefined>, waiting: Waiting) {
  const parsed = pageReply.safeParse(message);
  if (!parsed.success) return;
  const reply = parsed.data;
  if (reply.kind === 'ready') return ready.resolve(reply);
  const asked = waiting.get(reply.callId);
  if (!asked) return;
  switch (reply.kind) {
    case 'acting':
      asked.hadBegun = true;
      return;
    case 'progress':
      return asked.progress?.(reply.message);
    case 'unseen':
      return asked.unseen?.();
    case 'pong':
      return asked.pong?.(reply.dialogOpen);
    case 'lacks':
      return asked.lacks?.(reply.part);
    default:
      asked.answer(reply);
  }
}

/** The calls sent and not yet answered. */
type Waiting = Map<string, Asked>;

interface Asked {
  hadBegun: boolean;
  answer(answer: FirstReply): void;
  lost(why: Error): void;
  pong?(dialogOpen: boolean): void;
  progress?: ((message: string) => void) | undefined;
  /** The call waits there for a part of the page code. */
  lacks?(part: PagePart): void;
  /** The document knows nothing of the call it was asked to recall. */
  unseen?(): void;
}

interface Wire extends Ready {
  gone: Promise<void>;
  waiting: Waiting;
  putIn(part: PagePart): Promise<void>;
  /** False when the document is gone: nothing was sent. */
  send(request: PageRequest): boolean;
}

function speakThrough({ waiting, putIn, send, ...facts }: Wire): PagePort {
  return {
    origin: facts.origin,
    url: facts.url,
    lastRef: facts.lastRef,
    gone: facts.gone,
    call(request, progress) {
      const { callId, tool } = request;
      const answer = Promise.withResolvers<FirstReply>();
      const heldUp = (failure: ToolFailure) => {
        send({ kind: 'abort', callId, reason: failure.message });
        answer.reject(failure);
      };
      const answering = watchAnswering(
        () => send({ kind: 'ping', callId }),
        () => heldUp(unanswering(tool)),
      );
      waiting.set(callId, {
        hadBegun: false,
        answer: answer.resolve,
        lost: answer.reject,
        progress,
        pong: (dialogOpen) => (dialogOpen ? heldUp(dialogIsOpen(tool)) : answering.pong()),
        lacks: (part) => void putIn(part).catch(heldUp),
      });
      if (!send(request)) answer.reject(new PortLost(false));
      return answer.promise.finally(() => {
        answering.stop();
        waiting.delete(callId);
      });
    },
    recall(callId) {
      const answer = Promise.withResolvers<PageAnswer | undefined>();
      waiting.set(callId, {
        hadBegun: false,
        // A document that stood back, or asks first, did nothing, and remembers nothing.
        answer: (reply) =>
          answer.resolve(reply.kind === 'done' || reply.kind === 'failed' ? reply : undefined),
        lost: answer.reject,
        unseen: () => answer.resolve(undefined),
      });
      if (!send({ kind: 'recall', callId })) answer.reject(new PortLost(false));
      return answer.promise.finally(() => waiting.delete(callId));
    },
    pill: (words) => send({ kind: 'pill', words }),
    abort(callId, reason) {
      if (waiting.has(callId)) send({ kind: 'abort', callId, reason });
    },
  };
}
