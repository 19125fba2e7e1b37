import type { ToolResult } from '#contract/result';

const MOST_REMEMBERED = 256;

interface Remembered {
  /** A hash of the request. */
  asked: string;
  result: Promise<ToolResult>;
  hasEnded: boolean;
}

/** The latest calls with their results, so that one that comes again is answered without being run again. */
export interface RememberedCalls {
  find(key: string): Pick<Remembered, 'asked' | 'result'> | undefined;
  keep(key: string, asked: string, result: Promise<ToolResult>): void;
}

/** Remembers 256 calls, and those that still run besides. */
export function rememberCalls(): RememberedCalls {
  const calls = new Map<string, Remembered>();
  return {
    find: (key) => calls.get(key),
    keep(key, asked, result) {
      const call = { asked, result, hasEnded: false };
      calls.set(key, call);
      const end = () => {
        call.hasEnded = true;
      };
      result.then(end, end);
      for (const [oldest, { hasEnded }] of calls) {
        if (calls.size <= MOST_REMEMBERED) break;
        if (hasEnded) calls.delete(oldest);
      }
    },
  };
}
