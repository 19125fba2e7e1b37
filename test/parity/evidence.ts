import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '#contract/schema';
import type { BrowserName } from '#launcher/browsers/browserName';
import { root } from '#launcher/root';

/** What the tests of one browser's run saw of the tools. */
export const evidence = z.array(
  z.object({
    /** The test file from the repository's root. */
    file: z.string(),
    test: z.string(),
    /** How the calls ended, by tool. */
    calls: z.record(z.string(), z.array(z.string())),
  }),
);
export type Evidence = z.infer<typeof evidence>;

/** Keeps what a whole run saw; it is no part of the repository. */
export async function keepEvidence(browser: BrowserName, seen: Evidence): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(browser), JSON.stringify(seen, null, 1));
}

/** What the last whole run saw. Rejects where there was none. */
export async function keptEvidence(browser: BrowserName): Promise<Evidence> {
  return evidence.parse(JSON.parse(await readFile(fileOf(browser), 'utf8')));
}

const folder = join(root, 'artifacts', 'parity');
const fileOf = (browser: BrowserName) => join(folder, `${browser}.json`);
