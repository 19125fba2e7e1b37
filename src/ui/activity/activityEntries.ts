import type { Activity } from '#contract/activity';

/** What one call of an agent did: its line, those of its steps as they were done, and what became of it. */
export interface ActivityEntry {
  line: Activity;
  steps: readonly Activity[];
  /** What it was to take back. */
  undone: Activity | undefined;
  /** It was taken back since, or a step of it. */
  isUndone: boolean;
  /** How often it was tried to take it back. */
  tries: number;
}

/** The activity by calls, in the order of the lines. A step whose call is no longer kept stands for itself. */
export function activityEntries(lines: readonly Activity[]): ActivityEntry[] {
  const known = new Map(lines.map((line) => [line.id, line]));
  const steps = new Map<number, Activity[]>();
  const undone = new Set<number>();
  const tried: number[] = [];
  for (const line of lines) {
    if (line.undoes !== undefined && line.state !== 'running') tried.push(line.undoes);
    if (line.undoes !== undefined && line.state === 'success') undone.add(line.undoes);
    if (isStep(line, known)) steps.set(line.stepOf, [line, ...(steps.get(line.stepOf) ?? [])]);
  }
  return lines
    .filter((line) => !isStep(line, known))
    .map((line) => {
      const within = steps.get(line.id) ?? [];
      const ids = [line, ...within].map(({ id }) => id);
      return {
        line,
        steps: within,
        undone: line.undoes === undefined ? undefined : known.get(line.undoes),
        isUndone: ids.some((id) => undone.has(id)),
        tries: tried.filter((id) => ids.includes(id)).length,
      };
    });
}

const isStep = (
  line: Activity,
  known: ReadonlyMap<number, Activity>,
): line is Activity & { stepOf: number } => line.stepOf !== undefined && known.has(line.stepOf);
