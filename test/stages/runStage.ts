import type { Outcome, Stage, StageResult } from './stage';

/** Runs a stage, says how it went, and turns whatever it throws into a failure. */
export async function runStage({ name, run }: Stage): Promise<StageResult> {
  const started = performance.now();
  process.stdout.write(`${name} … `);
  const failure = (error: unknown): Outcome => ({ passed: 0, failed: 1, output: words(error) });
  const outcome = await run().catch(failure);
  const ms = performance.now() - started;
  console.log(`${outcome.failed > 0 ? 'FAILED' : 'ok'}, ${(ms / 1000).toFixed(1)} s`);
  if (outcome.failed > 0) console.log(outcome.output);
  for (const line of outcome.slowest ?? []) console.log(`  ${line}`);
  return { name, ms, ...outcome };
}

const words = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
