import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserNames } from '#launcher/browsers/browserName';
import { root } from '#launcher/root';
import { tools } from '#tools/index';
import { runTests } from '../stages/vitestRun';
import { differences } from './differences';
import { parityDocument } from './document';
import { keptEvidence } from './evidence';
import { parityOf } from './parity';

// `--kept` takes what the last run of the tests saw.
if (!process.argv.includes('--kept')) {
  for (const browser of browserNames) {
    const { failed, output } = await runTests(browser);
    if (failed === 0) continue;
    console.error(output);
    process.exit(1);
  }
}
const runs = { chromium: await keptEvidence('chromium'), firefox: await keptEvidence('firefox') };
const rows = parityOf(
  tools.map(({ name }) => name),
  runs,
);
await writeFile(join(root, 'docs', 'parity.md'), parityDocument(rows, differences));
for (const { tool, differingIn } of rows) {
  for (const test of differingIn) console.log(`${tool} ends differently in “${test}”.`);
}
