import { ToolFailure } from '#contract/toolFailure';

interface Waiting {
  resolve(answer: unknown): void;
  reject(reason: ToolFailure): void;
  timer: NodeJS.Timeout;
  tool: string;
}

/** Requests without an answer yet. The same id may wait twice; answers go to the oldest first. */
export class PendingCalls {
  readonly #waiting = new Map<string, Waiting[]>();

  wait(id: string, tool: string, timeoutMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#drop(id, waiting);
        reject(
          new ToolFailure('TIMED_OUT', `“${tool}” got no answer from the browser within ${timeoutMs} ms.`),
        );
      }, timeoutMs);
      const waiting: Waiting = { resolve, reject, timer, tool };
      this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), waiting]);
    });
  }

  /** Answers for ids nobody waits for are late or made up, and dropped. */
  settle(id: string, answer: unknown): void {
    const oldest = this.#waiting.get(id)?.[0];
    if (!oldest) return;
    this.#drop(id, oldest);
    oldest.resolve(answer);
  }

  failAll(): void {
    for (const [id, several] of [...this.#waiting]) {
      for (const waiting of several) {
        this.#drop(id, waiting);
        waiting.reject(
          new ToolFailure('OUTCOME_UNKNOWN', `The browser left before it answered “${waiting.tool}”.`),
        );
      }
    }
  }

  #drop(id: string, dropped: Waiting): void {
    clearTimeout(dropped.timer);
    const rest = this.#waiting.get(id)?.filter((waiting) => waiting !== dropped) ?? [];
    if (rest.length > 0) this.#waiting.set(id, rest);
    else this.#waiting.delete(id);
  }
}
