import type { ToolResult } from '#contract/result';

const MOST_REMEMBERED = 256;
/** Pictures are long; sixteen of them are remembered, not 256. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

interface Remembered {
  /** A hash of the request. */
  asked: string;
  result: Promise<ToolResult>;
  hasEnded: boolean;
  /** Of the result as text. */
  characters: number;
}

/** The latest calls with their results, so that one that comes again is answered without being run again. */
export interface RememberedCalls {
  find(key: string): Pick<Remembered, 'asked' | 'result'> | undefined;
  keep(key: string, asked: string, result: Promise<ToolResult>): void;
}

/** Remembers 256 calls or 16 MiB of results, whichever is less, and the calls that still run besides. */
export function rememberCalls(): RememberedCalls {
  const calls = new Map<string, Remembered>();
  let characters = 0;
  const cut = () => {
    for (const [oldest, call] of calls) {
      if (calls.size <= MOST_REMEMBERED && characters <= MOST_CHARACTERS) return;
      if (!call.hasEnded) continue;
      calls.delete(oldest);
      characters -= call.characters;
    }
  };
  return {
    find: (key) => calls.get(key),
    keep(key, asked, result) {
      const call = { asked, result, hasEnded: false, characters: 0 };
      calls.set(key, call);
      const end = (length: number) => {
        call.hasEnded = true;
        call.characters = length;
        characters += length;
        cut();
      };
      result.then(
        (ended) => end(JSON.stringify(ended).length),
        () => end(0),
      );
      cut();
    },
  };
}
