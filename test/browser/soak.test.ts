import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runFault } from '../soak/faultRun';
import { faults } from '../soak/faults/index';
import { type RunningTrial, startTrial } from '../soak/startTrial';

const REPETITIONS = 5;

const browser = inject('browser');
const seed = Date.now() % 2 ** 31;
const quick = faults.filter((fault) => !fault.slow);
const slow = faults.filter((fault) => fault.slow);

// So many browsers beside the one for the quick faults; what they do is mostly waiting.
const LANES = 2;

let running: RunningTrial;
let slowOnes: Promise<Map<string, string[]>>;

beforeAll(async () => {
  slowOnes = runSlowly();
  slowOnes.catch(() => undefined);
  running = await startTrial({ browser, build: inject('build') });
});
afterAll(async () => {
  await running?.close();
  await slowOnes;
});

/** What each slow fault broke. */
async function runSlowly() {
  const found = new Map<string, string[]>();
  const left = [...slow];
  const work = async () => {
    const trial = await startTrial({ browser, build: inject('build') });
    try {
      for (let fault = left.shift(); fault; fault = left.shift()) {
        found.set(fault.name, (await runFault(trial, fault, seed)).violations);
      }
    } finally {
      await trial.close();
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return found;
}

describe(`seed ${seed}: effects at most once, one answer each, in order, none of a dead conversation`, () => {
  test.each(quick)('$name', async (fault) => {
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      const run = await runFault(running, fault, seed + repetition);
      expect(run.violations).toEqual([]);
      expect(run.calls).toBeGreaterThan(1);
    }
  });

  test.each(slow)(
    '$name',
    async ({ name }) => {
      expect((await slowOnes).get(name)).toEqual([]);
    },
    300_000,
  );
});
