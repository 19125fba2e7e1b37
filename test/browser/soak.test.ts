import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runFault } from '../soak/faultRun';
import { faults } from '../soak/faults/index';
import { type RunningTrial, startTrial } from '../soak/startTrial';

const REPETITIONS = 5;

const browser = inject('browser');
const seed = Date.now() % 2 ** 31;
const quick = faults.filter((fault) => !fault.slow);
const slow = faults.filter((fault) => fault.slow);

let running: RunningTrial;
let slowly: RunningTrial;
let slowOnes: Promise<Map<string, string[]>>;

beforeAll(async () => {
  const build = inject('build');
  running = await startTrial({ browser, build });
  // Their time passes while the quick ones work.
  slowly = await startTrial({ browser, build });
  slowOnes = runSlowly();
  slowOnes.catch(() => undefined);
});
afterAll(async () => {
  await running?.close();
  await slowly?.close();
});

async function runSlowly() {
  const found = new Map<string, string[]>();
  for (const fault of slow) found.set(fault.name, (await runFault(slowly, fault, seed)).violations);
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
