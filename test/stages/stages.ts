import { browserNames } from '#launcher/browsers/browserName';
import { obtainBrowser } from '#launcher/browsers/obtainBrowser';
import { BUILDS_ARE_FRESH, buildExtension } from '#launcher/buildExtension';
import { lastProofProblems } from '../parity/lastRuns';
import { program } from './program';
import type { Outcome, Stage } from './stage';
import { lintStore } from './storeLint';
import { runTests } from './vitestRun';

const passes: Outcome = { passed: 0, failed: 0, output: '' };

/** What `npm test` does, in this order: side by side, two browsers would take two cores nearly as long. */
export const stages: readonly Stage[] = [
  { name: 'browsers', run: findBrowsers },
  { name: 'format', run: () => checked('biome', 'format', '.') },
  { name: 'lint', run: () => checked('biome', 'lint', '--error-on-warnings', '.') },
  { name: 'types', run: checkTypes },
  { name: 'unused code', run: () => checked('knip') },
  { name: 'builds', run: buildAll },
  { name: 'store lint', run: lintStore },
  { name: 'repository rules and unit tests', run: () => runTests('unit') },
  { name: 'tests in Chromium', run: () => runTests('chromium') },
  { name: 'tests in Firefox', run: () => runTests('firefox') },
  { name: 'tools by browser', run: checkParity },
];

async function checked(...command: Parameters<typeof program>): Promise<Outcome> {
  const { code, output } = await program(...command);
  return code === 0 ? passes : { passed: 0, failed: 1, output };
}

async function checkTypes(): Promise<Outcome> {
  const prepared = await checked('wxt', 'prepare');
  return prepared.failed > 0 ? prepared : checked('tsc', '--noEmit');
}

async function findBrowsers(): Promise<Outcome> {
  for (const name of browserNames) await obtainBrowser(name);
  return passes;
}

/** The tests of both browsers told what they saw of the tools. */
async function checkParity(): Promise<Outcome> {
  const problems = await lastProofProblems();
  return { passed: 0, failed: problems.length, output: problems.join('\n') };
}

async function buildAll(): Promise<Outcome> {
  for (const name of browserNames) {
    for (const mode of ['production', 'development'] as const) await buildExtension(name, mode);
  }
  // The later stages are processes of their own.
  process.env[BUILDS_ARE_FRESH] = 'yes';
  return passes;
}
