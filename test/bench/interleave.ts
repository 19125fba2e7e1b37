/** Something to time: `prepare` does not count. */
export interface Timed {
  name: string;
  run(round: number): Promise<unknown>;
}

export interface Times {
  name: string;
  /** Ascending milliseconds. */
  ms: number[];
}

const WARM_UP = 20;

/** Runs everything in turn, round by round, so that whatever the machine does meets all of it alike. */
export async function interleave(timed: readonly Timed[], rounds: number): Promise<Times[]> {
  const times = timed.map(({ name }) => ({ name, ms: [] as number[] }));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [index, { run }] of timed.entries()) {
      const started = performance.now();
      await run(round);
      if (round >= 0) times[index]?.ms.push(performance.now() - started);
    }
  }
  for (const { ms } of times) ms.sort((a, b) => a - b);
  return times;
}

/** The value below which the given share of the ascending values lies. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;
}
