import { writeFile } from 'node:fs/promises';
import { browserNames } from '#launcher/browsers/browserName';
import { runTests } from '../stages/vitestRun';
import { differences } from './differences';
import { parityDocument } from './document';
import { lastDifferences, lastParity, lastProofProblems, parityFile } from './lastRuns';

// `--kept` takes what the last whole run of the tests saw.
if (!process.argv.includes('--kept')) {
  for (const browser of browserNames) {
    const { failed, output } = await runTests(browser);
    if (failed === 0) continue;
    console.error(output);
    process.exit(1);
  }
}
await writeFile(parityFile, parityDocument(await lastParity(), differences));
const problems = [...(await lastProofProblems()), ...(await lastDifferences())];
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
