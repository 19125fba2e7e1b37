import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#launcher/root';
import { tools } from '#tools/index';
import { differenceProblems, proofProblems } from './check';
import { differences } from './differences';
import { keptEvidence } from './evidence';
import { parityOf, type ToolParity } from './parity';

export const parityFile = join(root, 'docs', 'parity.md');

const names = tools.map(({ name }) => name);

/** What the last whole runs of both browsers' tests saw of every tool. Rejects where one is missing. */
export async function lastParity(): Promise<ToolParity[]> {
  return parityOf(names, await lastRuns());
}

/** What speaks against the proofs in the table as it is kept, in sentences. Rejects as above. */
export async function lastProofProblems(): Promise<string[]> {
  const document = await readFile(parityFile, 'utf8');
  return proofProblems({ tools: names, runs: await lastRuns(), document });
}

/** Differences that nothing explains, in sentences. Rejects as above. */
export async function lastDifferences(): Promise<string[]> {
  return differenceProblems({ tools: names, runs: await lastRuns(), differences });
}

async function lastRuns() {
  return { chromium: await keptEvidence('chromium'), firefox: await keptEvidence('firefox') };
}
