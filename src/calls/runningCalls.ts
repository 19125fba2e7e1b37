import { ToolFailure } from '#contract/toolFailure';

export interface RunningCalls {
  /** Notes a call as running; call what it returns when the call ended. */
  enter(callId: string, controller: AbortController): () => void;
  /** Aborts one call before its next effect, when it is running. */
  stop(callId: string, reason: string): void;
  /** Aborts every call before its next effect. */
  stopAll(reason: string): void;
  count(): number;
}

/** The calls between their request and their answer. */
export function createRunningCalls(changed: (count: number) => void): RunningCalls {
  const running = new Map<string, AbortController>();
  return {
    enter(callId, controller) {
      running.set(callId, controller);
      changed(running.size);
      return () => {
        if (running.get(callId) === controller) running.delete(callId);
        changed(running.size);
      };
    },
    stop(callId, reason) {
      running.get(callId)?.abort(new ToolFailure('CANCELLED', reason));
    },
    stopAll(reason) {
      for (const controller of running.values()) controller.abort(new ToolFailure('CANCELLED', reason));
    },
    count: () => running.size,
  };
}
