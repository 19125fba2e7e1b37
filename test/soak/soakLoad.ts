import type { BrowserName } from '#launcher/browsers/browserName';
import { collectClosers } from '#launcher/closers';
import { quantile } from '../bench/interleave';
import { type LoadRun, startLoad } from './loadRun';

interface Settings {
  browser: BrowserName;
  rate: number;
  seconds: number;
}

const MOST = 2;
const WARM_UP_S = 3;
/** The two take turns, so that whatever the machine does meets both alike. */
const TURN_S = 5;

/** The same load with and without the ledger; false when a call was lost, done twice or overtaken, or cost too much. */
export async function soakLoad({ browser, rate, seconds }: Settings): Promise<boolean> {
  console.log(`${browser}: ${rate} calls a second over 8 tabs for ${seconds} s`);
  const closers = collectClosers();
  const start = (ledger: boolean) =>
    closers.open(
      () => startLoad({ browser, rate, ledger }),
      (run) => run.close(),
    );
  try {
    const without = await start(false);
    const run = await start(true);
    const runs = [without, run];
    for (const one of runs) await one.pace(WARM_UP_S);
    for (const { ms } of runs) ms.splice(0);
    const before = [await without.bytes(), await run.bytes()];
    for (let done = 0; done < seconds; done += TURN_S) for (const one of runs) await one.pace(TURN_S);
    for (const { ms } of runs) ms.sort((a, b) => a - b);
    await print('without the ledger', without, before[0]);
    await print('with the ledger', run, before[1]);
    const ratios = [0.5, 0.95].map((share) => quantile(run.ms, share) / quantile(without.ms, share));
    console.log(
      `the ledger’s factor: p50 ${ratios[0]?.toFixed(2)}, p95 ${ratios[1]?.toFixed(2)} (at most ${MOST})`,
    );
    return runs.every(isKept) && ratios.every((ratio) => ratio <= MOST);
  } finally {
    await closers.close();
  }
}

const isKept = (run: LoadRun) => run.violations().length === 0 && run.failed.length === 0;

async function print(name: string, run: LoadRun, before = 0): Promise<void> {
  const violations = run.violations();
  const bytes = await run.bytes();
  const p = (share: number) => `${quantile(run.ms, share).toFixed(1)} ms`;
  const grown = `background grew by ${((bytes - before) / 1024).toFixed(0)} KiB to ${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  console.log(
    `${name}: ${run.calls} calls, ${violations.length} lost, duplicated or reordered, ${run.failed.length} not done; p50 ${p(0.5)}, p95 ${p(0.95)}; ${grown}`,
  );
  for (const line of [...violations, ...run.failed].slice(0, 20)) console.log(`    ${line}`);
}
