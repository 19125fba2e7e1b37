import type { Difference } from './differences';
import { namedProofs } from './document';
import type { EvidenceByBrowser } from './parity';
import { missingIn, parityOf } from './parity';

interface Checked {
  tools: readonly string[];
  runs: EvidenceByBrowser;
  differences: readonly Difference[];
  document: string;
}

/** What is wrong with the table's proofs, in sentences; nothing when every tool is proved in every browser as it says. */
export function proofProblems({ tools, runs, document }: Omit<Checked, 'differences'>): string[] {
  const rows = parityOf(tools, runs);
  const proofs = namedProofs(document);
  const unproved = rows.flatMap((row) =>
    missingIn(row).map((browser) => `No test in ${browser} saw ${row.tool} succeed.`),
  );
  const absent = tools.flatMap((tool) =>
    proofs.some((proof) => proof.tool === tool) ? [] : [`docs/parity.md does not know ${tool}.`],
  );
  const stale = proofs.flatMap(({ tool, browser, file }) => {
    const row = rows.find((one) => one.tool === tool);
    if (!row) return [`docs/parity.md knows ${tool}, which is no tool.`];
    return row.provedIn[browser].includes(file)
      ? []
      : [`${file} no longer sees ${tool} succeed in ${browser}.`];
  });
  return [...unproved, ...absent, ...stale];
}

/** Where a tool ends differently in the browsers without a word why, in sentences; so may single runs of what takes its time. */
export function differenceProblems({ tools, runs, differences }: Omit<Checked, 'document'>): string[] {
  const idle = differences.flatMap(({ tool }) =>
    tools.includes(tool) ? [] : [`A difference is noted of ${tool}, which is no tool.`],
  );
  const unexplained = parityOf(tools, runs).flatMap(({ tool, differingIn }) =>
    differences.some((difference) => difference.tool === tool)
      ? []
      : differingIn.map((test) => `${tool} ends differently in “${test}”, and nothing explains it.`),
  );
  return [...idle, ...unexplained];
}
