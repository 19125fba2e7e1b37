import type { ToolResult } from '#contract/result';
import { isStop } from '#contract/stopWords';
import type { Hands, Mind } from './brain';
import type { CallRecord, Turn } from './conversation';
import type { ToolCaller } from './toolCaller';

interface Given {
  mind: Mind;
  caller: ToolCaller;
  say(words: string): void;
}

/** One request after the other: the mind hears it, calls what it needs, and what it says is said. */
export class TurnTaker {
  readonly #given: Given;
  readonly #listeners: ((turn: Turn) => void)[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #running = new AbortController();

  constructor(given: Given) {
    this.#given = given;
  }

  /** `echo` tells the client what was heard, when its turn comes. “Stop” ends the turn under way first. */
  take(heard: string, echo: () => void): Promise<Turn> {
    if (isStop(heard)) this.interrupt();
    const turn = this.#last.then(() => this.#takeNow(heard, echo));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Nothing more is called in the turn under way. */
  interrupt(): void {
    this.#running.abort();
  }

  onTurn(listener: (turn: Turn) => void): void {
    this.#listeners.push(listener);
  }

  async #takeNow(heard: string, echo: () => void): Promise<Turn> {
    echo();
    this.#running = new AbortController();
    const calls: CallRecord[] = [];
    const said = await this.#think(heard, calls);
    this.#given.say(said);
    const { cost } = this.#given.mind;
    const turn = { heard, said, calls, ...(cost && { cost: { ...cost } }) };
    for (const listener of this.#listeners) listener(turn);
    return turn;
  }

  async #think(heard: string, calls: CallRecord[]): Promise<string> {
    try {
      return await this.#given.mind.hear(heard, this.#hands(calls));
    } catch (cause) {
      return `Sorry, I lost my thread: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }

  #hands(calls: CallRecord[]): Hands {
    const { signal } = this.#running;
    return {
      signal,
      call: async (tool, args) => {
        if (signal.aborted) return STOPPED;
        const record = await this.#given.caller.callForResult(tool, args);
        calls.push(record);
        return record.result;
      },
    };
  }
}

const STOPPED: ToolResult = {
  status: 'error',
  errorCode: 'CANCELLED',
  message: 'The user said stop; this was not asked for any more.',
};
