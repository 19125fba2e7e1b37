import { failureResult } from '#contract/failureResult';
import type { PageAnswer } from '#contract/pageReply';
import { type CallMemory, createCallMemory } from '#tools/callMemory';

/** One tab's document: it remembers calls as the real one does, and the effects are counted from outside. */
export interface ModelDocument {
  memory: CallMemory;
  act(callId: string, asked: string, effect: () => void): Promise<PageAnswer>;
}

/** `step` is the time a document takes. */
export function modelDocument(step: () => Promise<void>): ModelDocument {
  const memory = createCallMemory();
  const run = async (callId: string, effect: () => void, signal: AbortSignal): Promise<PageAnswer> => {
    await step();
    if (signal.aborted) return { kind: 'failed', callId, result: failureResult(signal.reason) };
    effect();
    await step();
    return { kind: 'done', callId, outcome: { say: 'Did it.' }, url: '', title: '' };
  };
  return {
    memory,
    async act(callId, asked, effect) {
      const end = await memory.once({
        callId,
        asked,
        keep: true,
        run: (signal) => run(callId, effect, signal),
      });
      if (end.kind === 'asks') throw new Error('Nothing here asks the user.');
      return end;
    },
  };
}
