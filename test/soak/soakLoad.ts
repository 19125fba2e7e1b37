import type { BrowserName } from '#launcher/browsers/browserName';
import { quantile } from '../bench/interleave';
import { type LoadRun, loadRun } from './loadRun';

interface Settings {
  browser: BrowserName;
  rate: number;
  seconds: number;
}

const MOST = 2;

/** The same load with and without the ledger; false when a call was lost, done twice or overtaken, or cost too much. */
export async function soakLoad(settings: Settings): Promise<boolean> {
  const { browser, rate, seconds } = settings;
  console.log(`${browser}: ${rate} calls a second over 8 tabs for ${seconds} s`);
  const without = await loadRun({ ...settings, ledger: false });
  print('without the ledger', without);
  const run = await loadRun({ ...settings, ledger: true });
  print('with the ledger', run);
  const ratios = [0.5, 0.95].map((share) => quantile(run.ms, share) / quantile(without.ms, share));
  console.log(
    `the ledger’s factor: p50 ${ratios[0]?.toFixed(2)}, p95 ${ratios[1]?.toFixed(2)} (at most ${MOST})`,
  );
  return [run, without].every(kept) && ratios.every((ratio) => ratio <= MOST);
}

const kept = ({ violations, failed }: LoadRun) => violations.length === 0 && failed.length === 0;

function print(name: string, { calls, violations, failed, ms, bytesBefore, bytesAfter }: LoadRun): void {
  const p = (share: number) => `${quantile(ms, share).toFixed(1)} ms`;
  const grown = (bytesAfter - bytesBefore) / 1024;
  console.log(
    `${name}: ${calls} calls, ${violations.length} lost, duplicated or reordered, ${failed.length} not done; p50 ${p(0.5)}, p95 ${p(0.95)}; background grew by ${grown.toFixed(0)} KiB to ${(bytesAfter / 1024 / 1024).toFixed(1)} MiB`,
  );
  for (const line of [...violations, ...failed].slice(0, 20)) console.log(`    ${line}`);
}
