import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#launcher/root';
import { tools } from '#tools/index';
import { parityProblems } from './check';
import { differences } from './differences';
import { keptEvidence } from './evidence';
import { parityOf, type ToolParity } from './parity';

export const parityFile = join(root, 'docs', 'parity.md');

const names = tools.map(({ name }) => name);

/** What the last whole runs of both browsers' tests saw of every tool. Rejects where one is missing. */
export async function lastParity(): Promise<ToolParity[]> {
  return parityOf(names, await lastRuns());
}

/** What speaks against the table as it is kept, in sentences. Rejects as above. */
export async function lastProblems(): Promise<string[]> {
  const document = await readFile(parityFile, 'utf8');
  return parityProblems({ tools: names, runs: await lastRuns(), differences, document });
}

async function lastRuns() {
  return { chromium: await keptEvidence('chromium'), firefox: await keptEvidence('firefox') };
}
