import { TestRunner } from 'vitest';
import type { Conversation } from '#local-agent/localAgent';

declare module 'vitest' {
  interface TaskMeta {
    /** How the calls of this test ended, by tool: `success changed`, `error TARGET_STALE`. */
    calls?: Record<string, string[]>;
  }
}

/** Notes with the running test what comes of every call of a conversation; the parity table is made of it. */
export function noteCalls(conversation: Conversation): void {
  conversation.onCall(({ tool, result }) => {
    const running = TestRunner.getCurrentTest();
    if (!running) return;
    const ending =
      result.status === 'success' ? `success ${result.verdict ?? ''}`.trim() : `error ${result.errorCode}`;
    const seen = running.meta.calls ?? {};
    // Of tools that are none as well, whatever they are called.
    const endings = new Set(Object.hasOwn(seen, tool) ? seen[tool] : []).add(ending);
    running.meta.calls = { ...seen, [tool]: [...endings] };
  });
}
