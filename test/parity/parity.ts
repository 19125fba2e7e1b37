import { type BrowserName, browserNames } from '#launcher/browsers/browserName';
import type { Evidence } from './evidence';

/** One tool: the test files that saw it succeed, by browser, and tests in which it ended otherwise than in the other. */
export interface ToolParity {
  tool: string;
  provedIn: Record<BrowserName, readonly string[]>;
  /** Names of tests. */
  differingIn: readonly string[];
}

export type EvidenceByBrowser = Record<BrowserName, Evidence>;

/** Lays the runs of both browsers side by side. */
export function parityOf(tools: readonly string[], all: EvidenceByBrowser): ToolParity[] {
  const runs = { chromium: steady(all.chromium), firefox: steady(all.firefox) };
  return tools.map((tool) => ({
    tool,
    provedIn: { chromium: filesProving(tool, runs.chromium), firefox: filesProving(tool, runs.firefox) },
    differingIn: differing(tool, runs),
  }));
}

/** The browsers no test of which saw the tool succeed. */
export function missingIn({ provedIn }: ToolParity): BrowserName[] {
  return browserNames.filter((browser) => provedIn[browser].length === 0);
}

function filesProving(tool: string, run: Evidence): string[] {
  const proving = run.filter(({ calls }) => calls[tool]?.some((ending) => ending.startsWith('success')));
  return [...new Set(proving.map(({ file }) => file))].toSorted();
}

function differing(tool: string, { chromium, firefox }: EvidenceByBrowser): string[] {
  const others = new Map(firefox.map((seen) => [`${seen.file} ${seen.test}`, seen.calls[tool]]));
  return chromium.flatMap(({ file, test, calls }) => {
    const other = others.get(`${file} ${test}`);
    if (!calls[tool] || !other) return [];
    return calls[tool].toSorted().join() === other.toSorted().join() ? [] : [test];
  });
}

// What is called there, chance decides: another run may see something else.
const RANDOM = /\/hijackedAgent\.test\.ts$/;
const steady = (run: Evidence) => run.filter(({ file }) => !RANDOM.test(file));
