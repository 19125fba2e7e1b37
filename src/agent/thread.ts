import type { Frame } from './frame';

const MOST_KEPT = 128;

/** One conversation across the sockets that carry it: its names, and answers the platform may not have yet. */
export interface Thread {
  /** The conversation while it is open or being resumed. */
  readonly conversation: string | undefined;
  /** The platform's name for it, where it can be resumed. */
  readonly resumable: string | undefined;
  /** The platform names the conversation; another name than before begins another conversation. */
  name(given: string): void;
  open(given: string | undefined): void;
  /** Keeps an answer to be sent again after a resumption; where nothing can be resumed, nothing is kept. */
  keep(callId: string, answer: Frame[]): void;
  settle(callId: string): void;
  unsettled(): Frame[];
  forget(): void;
}

export function createThread(): Thread {
  const kept = new Map<string, Frame[]>();
  let conversation: string | undefined;
  let resumable: string | undefined;
  const forget = () => {
    conversation = undefined;
    resumable = undefined;
    kept.clear();
  };
  return {
    get conversation() {
      return conversation;
    },
    get resumable() {
      return resumable;
    },
    name(given) {
      if (resumable !== undefined && resumable !== given) forget();
      resumable = given;
    },
    open(given) {
      conversation ??= given ?? resumable ?? crypto.randomUUID();
    },
    keep(callId, answer) {
      if (resumable === undefined) return;
      kept.set(callId, answer);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    settle: (callId) => void kept.delete(callId),
    unsettled: () => [...kept.values()].flat(),
    forget,
  };
}
