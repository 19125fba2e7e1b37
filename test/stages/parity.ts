import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#launcher/root';
import { tools } from '#tools/index';
import { parityProblems } from '../parity/check';
import { differences } from '../parity/differences';
import { keptEvidence } from '../parity/evidence';
import type { Outcome } from './stage';

/** Holds docs/parity.md against what the browser tests of this run saw. */
export async function checkParity(): Promise<Outcome> {
  const problems = parityProblems({
    tools: tools.map(({ name }) => name),
    runs: { chromium: await keptEvidence('chromium'), firefox: await keptEvidence('firefox') },
    differences,
    document: await readFile(join(root, 'docs', 'parity.md'), 'utf8'),
  });
  const advice = 'npm run parity writes the table anew.';
  return { passed: 0, failed: problems.length, output: [...problems, advice].join('\n') };
}
