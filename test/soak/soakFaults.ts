import type { BrowserName } from '#launcher/browsers/browserName';
import { type FaultRun, runFault } from './faultRun';
import { faults } from './faults/index';
import { startTrial } from './startTrial';

interface Settings {
  browser: BrowserName;
  repeat: number;
  seed: number;
  /** Part of the names of the faults that are wanted. */
  only: string | undefined;
}

/** Brings every fault about as often as asked, prints what came of it; false when a promise was broken. */
export async function soakFaults({ browser, repeat, seed, only = '' }: Settings): Promise<boolean> {
  const wanted = faults.filter(({ name }) => name.includes(only));
  const running = await startTrial({ browser });
  const runs: FaultRun[] = [];
  try {
    for (let round = 0; round < repeat; round += 1) {
      for (const fault of wanted) {
        const run = await runFault(running, fault, seed + round);
        runs.push(run);
        print(run);
      }
    }
  } finally {
    await running.close();
  }
  const sum = (of: (run: FaultRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  const violations = sum((run) => run.violations.length);
  console.log(
    `${browser}: ${runs.length} faults, ${sum(({ calls }) => calls)} calls, ${violations} violations, seeds ${seed} to ${seed + repeat - 1}`,
  );
  return runs.length > 0 && violations === 0;
}

function print({ fault, seed, calls, ms, violations }: FaultRun): void {
  const mark = violations.length > 0 ? '✗' : '✓';
  console.log(`${mark} ${fault.padEnd(56)} seed ${seed}  ${calls} calls  ${(ms / 1000).toFixed(2)} s`);
  for (const violation of violations) console.log(`    ${violation}`);
}
