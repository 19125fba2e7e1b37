import fc from 'fast-check';

const MOST = 1_000;

/** Whole numbers, the same ones for the same seed. */
export function draws(seed: number): () => number {
  const numbers = fc.sample(fc.nat(), { seed, numRuns: MOST });
  let next = 0;
  return () => {
    next += 1;
    return numbers[next % MOST] ?? 0;
  };
}
