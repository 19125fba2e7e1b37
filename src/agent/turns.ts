import type { Frame } from './frame';

/** Asks the agent for its next turn, on platforms where it does not take it by itself. */
export interface Turns {
  /** Its turn is wanted, as soon as it is not in one already and no call waits for its answer. */
  want(): void;
  asked(callId: string): void;
  answered(callId: string): void;
  /** The call needs no answer any more. */
  drop(callId: string): void;
  begin(): void;
  end(): void;
}

/** `goOn` is the frame that asks; without one, nothing ever does. */
export function createTurns(goOn: Frame | undefined, send: (frame: Frame) => void): Turns {
  const owed = new Set<string>();
  let isSpeaking = false;
  let isWanted = false;
  const ask = () => {
    if (!goOn || !isWanted || isSpeaking || owed.size > 0) return;
    isWanted = false;
    send(goOn);
  };
  return {
    want() {
      isWanted = true;
      ask();
    },
    asked: (callId) => void owed.add(callId),
    answered(callId) {
      owed.delete(callId);
      isWanted = true;
      ask();
    },
    drop(callId) {
      owed.delete(callId);
      ask();
    },
    begin() {
      // It goes on without the answers it was waiting for; when they come they make another turn.
      owed.clear();
      isSpeaking = true;
    },
    end() {
      isSpeaking = false;
      ask();
    },
  };
}
