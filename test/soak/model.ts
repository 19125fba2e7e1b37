import fc from 'fast-check';
import { schedules } from '../calls/model/schedules';

// fast-check keeps what it ran; a fresh seed every so often keeps that small.
const RUNS_A_SEED = 50_000;

/** Runs the model of a call's life. Prints every seed; false when a promise was broken. */
export async function model({ runs, seed }: { runs: number; seed: number }): Promise<boolean> {
  for (let done = 0, next = seed; done < runs; done += RUNS_A_SEED, next += 1) {
    const numRuns = Math.min(RUNS_A_SEED, runs - done);
    const started = performance.now();
    const outcome = await fc.check(schedules, { numRuns, seed: next });
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    console.log(`seed ${next}: ${numRuns} schedules in ${seconds} s`);
    if (!outcome.failed) continue;
    console.error(fc.defaultReportMessage(outcome));
    return false;
  }
  return true;
}
