import { type Closers, collectClosers } from './closers';
import { runScript } from './scriptRun';
import { setStage } from './stage';
import { readStartOptions, type StartOptions, usage } from './startOptions';
import { talk } from './terminal';
import { UsageError } from './usageError';

const closers = collectClosers();
endOnSignals(closers);
const code = await main(closers);
await closers.close();
process.exit(code);

/** The exit code: 0 when all went as asked, 1 when not, 2 for a wrong command line. */
async function main(opened: Closers): Promise<number> {
  try {
    return await run(readStartOptions(process.argv.slice(2)), opened);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (!(error instanceof UsageError)) return 1;
    console.error(usage);
    return 2;
  }
}

async function run(options: StartOptions, opened: Closers): Promise<number> {
  const stage = await setStage(options, opened);
  if (options.script) return (await runScript(stage)) === 0 ? 0 : 1;
  await talk(stage);
  return 0;
}

function endOnSignals(opened: Closers) {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => void opened.close().finally(() => process.exit(128 + number)));
  }
}
