import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '#contract/schema';
import { program } from './program';
import type { Outcome } from './stage';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Runs one vitest project and counts its tests; a file that does not load is one failure. */
export async function runTests(project: 'unit' | 'chromium' | 'firefox'): Promise<Outcome> {
  const dir = await mkdtemp(join(tmpdir(), 'pagehand-report-'));
  const file = join(dir, 'report.json');
  try {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await program('vitest', 'run', '--project', project, ...reporters);
    const { passed, failed } = await counts(file);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function counts(file: string): Promise<{ passed: number; failed: number }> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = report.parse(JSON.parse(text));
  const unloaded = testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
