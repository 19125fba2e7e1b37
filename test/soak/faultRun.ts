import { performance } from 'node:perf_hooks';
import type { Fault } from './fault';
import { judge } from './judge';
import type { RunningTrial } from './startTrial';

const PATIENCE_MS = 150_000;

export interface FaultRun {
  fault: string;
  seed: number;
  /** Requests the agent sent, repetitions too. */
  calls: number;
  ms: number;
  violations: string[];
}

/** Brings one fault about and judges what the agent and the site saw, also of what went before. */
export async function runFault(running: RunningTrial, fault: Fault, seed: number): Promise<FaultRun> {
  const started = performance.now();
  const { happenings } = running.history;
  const before = { violations: new Set(judge(happenings)), asked: asked(happenings) };
  const failure = await within(bringAbout(running, fault, seed)).catch((error: unknown) => words(error));
  const found = judge(happenings).filter((violation) => !before.violations.has(violation));
  return {
    fault: fault.name,
    seed,
    calls: asked(happenings) - before.asked,
    ms: performance.now() - started,
    violations: failure === undefined ? found : [...found, failure],
  };
}

async function bringAbout(running: RunningTrial, fault: Fault, seed: number): Promise<undefined> {
  await running.begin(seed);
  await fault.run(running.trial);
  await running.end();
}

async function within(work: Promise<undefined>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`It did not end within ${PATIENCE_MS / 1000} s.`), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const asked = (happenings: RunningTrial['history']['happenings']) =>
  happenings.filter(({ kind }) => kind === 'asked').length;

const words = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
