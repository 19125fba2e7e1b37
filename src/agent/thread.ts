import type { SavedThread } from '#contract/thread';
import type { Frame } from './frame';

const MOST_KEPT = 128;

type Kept = Omit<SavedThread, 'profileId'>;

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
  unsettled(): Kept['unsettled'];
  forget(): void;
}

/** `changed` hears what it takes to resume it, or nothing once there is nothing to resume. */
export function createThread(saved: Kept | undefined, changed: (kept: Kept | undefined) => void): Thread {
  const kept = new Map(saved?.unsettled.map(({ callId, frames }) => [callId, frames]));
  let conversation = saved?.conversation;
  let resumable = saved?.name;
  const unsettled = () => [...kept].map(([callId, frames]) => ({ callId, frames }));
  const tell = () => {
    if (resumable !== undefined && conversation !== undefined) {
      changed({ name: resumable, conversation, unsettled: unsettled() });
    }
  };
  const forget = () => {
    const hadName = resumable !== undefined;
    conversation = undefined;
    resumable = undefined;
    kept.clear();
    if (hadName) changed(undefined);
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
      tell();
    },
    open(given) {
      conversation ??= given ?? resumable ?? crypto.randomUUID();
      tell();
    },
    keep(callId, answer) {
      if (resumable === undefined) return;
      kept.set(callId, answer);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      tell();
    },
    settle(callId) {
      if (kept.delete(callId)) tell();
    },
    unsettled,
    forget,
  };
}
