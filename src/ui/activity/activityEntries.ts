import type { Activity } from '#contract/activity';

/** What one call of an agent did: its line, those of its steps as they were done, and what became of it. */
export interface ActivityEntry {
  line: Activity;
  steps: readonly Activity[];
  /** What it was to take back. */
  undone: Activity | undefined;
  /** It was taken back since, or a step of it. */
  isUndone: boolean;
}

/** The activity by calls, in the order of the lines. A step whose call is no longer kept stands for itself. */
export function activityEntries(lines: readonly Activity[]): ActivityEntry[] {
  const known = new Map(lines.map((line) => [line.id, line]));
  const steps = new Map<number, Activity[]>();
  const undone = new Set<number>();
  for (const line of lines) {
    if (line.undoes !== undefined && line.state === 'success') undone.add(line.undoes);
    if (isStep(line, known)) steps.set(line.stepOf, [line, ...(steps.get(line.stepOf) ?? [])]);
  }
  return lines
    .filter((line) => !isStep(line, known))
    .map((line) => {
      const within = steps.get(line.id) ?? [];
      return {
        line,
        steps: within,
        undone: line.undoes === undefined ? undefined : known.get(line.undoes),
        isUndone: [line, ...within].some(({ id }) => undone.has(id)),
      };
    });
}

const isStep = (
  line: Activity,
  known: ReadonlyMap<number, Activity>,
): line is Activity & { stepOf: number } => line.stepOf !== undefined && known.has(line.stepOf);
