import { failureResult } from '#contract/failureResult';
import type { PageAnswer, PageEnd } from '#contract/pageReply';
import { ToolFailure } from '#contract/toolFailure';

const MOST_REMEMBERED = 256;

export interface PageWork {
  callId: string;
  /** A hash of the tool and its arguments: what the id stands for. */
  asked: string;
  /** Reads change nothing: they are forgotten when they end, and a resent one reads anew. */
  keep: boolean;
  run(signal: AbortSignal): Promise<PageEnd>;
}

/** The calls one document has seen. It outlives ports and backgrounds, and a content script that is replaced. */
export interface CallMemory {
  /**
   * Runs a call it has not seen; one it has seen gets the answer of the first time. One that asks the user first did
   * nothing, and is forgotten.
   */
  once(work: PageWork): Promise<PageEnd>;
  /** The answer of a call it has seen, also while that still runs; nothing for any other. */
  recall(callId: string): Promise<PageAnswer | undefined> | undefined;
  /** Aborts a running call before its next effect. */
  abort(callId: string, reason: string): void;
  abortAll(reason: string): void;
}

interface Seen {
  asked: string;
  answer: Promise<PageEnd>;
}

/** Remembers the last 256 acting calls with their answers. */
export function createCallMemory(): CallMemory {
  const seen = new Map<string, Seen>();
  const running = new Map<string, AbortController>();
  const cut = () => {
    for (const id of seen.keys()) {
      if (seen.size <= MOST_REMEMBERED) return;
      if (!running.has(id)) seen.delete(id);
    }
  };
  return {
    once({ callId, asked, keep, run }) {
      const before = seen.get(callId);
      if (before) return before.asked === asked ? before.answer : Promise.resolve(usedBefore(callId));
      const controller = new AbortController();
      running.set(callId, controller);
      const work = async () => {
        try {
          const end = await run(controller.signal);
          if (!keep || end.kind === 'asks') seen.delete(callId);
          return end;
        } finally {
          running.delete(callId);
        }
      };
      const answer = work();
      seen.set(callId, { asked, answer });
      cut();
      return answer;
    },
    recall: (callId) => seen.get(callId)?.answer.then((end) => (end.kind === 'asks' ? undefined : end)),
    abort(callId, reason) {
      running.get(callId)?.abort(new ToolFailure('CANCELLED', reason));
    },
    abortAll(reason) {
      for (const controller of running.values()) controller.abort(new ToolFailure('CANCELLED', reason));
    },
  };
}

function usedBefore(callId: string): PageAnswer {
  const sentence = 'The page ran another request under this id before; this one was not run. Use a new id.';
  return { kind: 'failed', callId, result: failureResult(new ToolFailure('DUPLICATE_ID', sentence)) };
}
