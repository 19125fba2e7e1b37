/** What an outline has that another one of the same page did not have. */
interface OutlineDelta {
  /** The new lines, each below the lines that hold it. */
  outline: string;
  /** How many lines are new. */
  fresh: number;
  /** How many lines are as they were. */
  same: number;
  /** Lines that are no more, without their indent. */
  gone: string[];
}

/**
 * Compares line by line; what only moved counts as being there still. Where the earlier outline stopped in the middle
 * of the page, what is missing after its last known line may only have moved beyond the new one's end: it is not gone.
 */
export function outlineDelta(before: string, now: string, isPart: boolean): OutlineDelta {
  const earlier = linesOf(before);
  const unmatched = new Map<string, number[]>();
  for (const [index, line] of earlier.entries()) unmatched.set(line, [...(unmatched.get(line) ?? []), index]);
  const matched = new Set<number>();
  const lines = linesOf(now);
  const isNew = lines.map((line) => {
    const at = unmatched.get(line)?.shift();
    if (at !== undefined) matched.add(at);
    return at === undefined;
  });
  const end = isPart ? Math.max(-1, ...matched) : earlier.length;
  return {
    outline: lines.filter((_line, index) => isNew[index] || holdsNew(lines, isNew, index)).join('\n'),
    fresh: isNew.filter(Boolean).length,
    same: matched.size,
    gone: earlier.flatMap((line, index) =>
      matched.has(index) || index > end ? [] : [line.trim().replace(/^- /, '')],
    ),
  };
}

/** Whether a line further in and below it is new. */
function holdsNew(lines: readonly string[], isNew: readonly boolean[], holder: number): boolean {
  const depth = depthOf(lines[holder]);
  for (let at = holder + 1; at < lines.length && depthOf(lines[at]) > depth; at += 1) {
    if (isNew[at]) return true;
  }
  return false;
}

const depthOf = (line = '') => line.search(/\S/);
const linesOf = (outline: string) => (outline === '' ? [] : outline.split('\n'));
