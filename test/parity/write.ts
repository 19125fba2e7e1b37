import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserNames } from '#launcher/browsers/browserName';
import { root } from '#launcher/root';
import { tools } from '#tools/index';
import { runTests } from '../stages/vitestRun';
import { parityProblems } from './check';
import { differences } from './differences';
import { parityDocument } from './document';
import { keptEvidence } from './evidence';
import { parityOf } from './parity';

const has = (option: string) => process.argv.includes(option);
const file = join(root, 'docs', 'parity.md');

// `--kept` takes what the last whole run of the tests saw; `--check` writes nothing.
if (!has('--kept')) {
  for (const browser of browserNames) {
    const { failed, output } = await runTests(browser);
    if (failed === 0) continue;
    console.error(output);
    process.exit(1);
  }
}
const runs = { chromium: await keptEvidence('chromium'), firefox: await keptEvidence('firefox') };
const names = tools.map(({ name }) => name);
const rows = parityOf(names, runs);
if (!has('--check')) await writeFile(file, parityDocument(rows, differences));
for (const { tool, differingIn } of rows) {
  for (const test of differingIn) console.log(`${tool} ends differently in “${test}”.`);
}
const document = await readFile(file, 'utf8');
const problems = parityProblems({ tools: names, runs, differences, document });
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
