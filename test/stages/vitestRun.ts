import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from '#contract/schema';
import { root } from '#launcher/root';
import { type Evidence, keepEvidence } from '../parity/evidence';
import { program } from './program';
import type { Outcome } from './stage';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          meta: z.object({ calls: z.optional(z.record(z.string(), z.array(z.string()))) }),
        }),
      ),
    }),
  ),
});

/** Runs one vitest project and counts its tests; a file that does not load is one failure. */
export async function runTests(project: 'unit' | 'chromium' | 'firefox'): Promise<Outcome> {
  const dir = await mkdtemp(join(tmpdir(), 'pagehand-report-'));
  const file = join(dir, 'report.json');
  try {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await program('vitest', 'run', '--project', project, ...reporters);
    const told = await readReport(file);
    if (told && project !== 'unit') await keepEvidence(project, seenIn(told));
    const { passed, failed } = counts(told);
    return {
      passed,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      output,
      slowest: told ? slowest(told) : [],
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

type Report = z.infer<typeof report>;

async function readReport(file: string): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : report.parse(JSON.parse(text));
}

function counts(told: Report | undefined): { passed: number; failed: number } {
  if (!told) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = told;
  const unloaded = testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

const SHOWN = 12;

function slowest({ testResults }: Report): string[] {
  return testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, SHOWN)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${relative(root, name)}`);
}

function seenIn({ testResults }: Report): Evidence {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ fullName, meta }) =>
      meta.calls ? [{ file: relative(root, name), test: fullName, calls: meta.calls }] : [],
    ),
  );
}
