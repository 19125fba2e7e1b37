import { text } from '../text';
import type { ActivityEntry as Entry } from './activityEntries';
import { ActivityLine } from './activityLine';
import { entrySentence } from './entryWords';
import { UndoButton } from './undoButton';

interface ActivityEntryProps {
  entry: Entry;
  /** The line that can be taken back. */
  undoable: number | null;
}

/** A call with its steps behind it, and the way to take it back where there is one. */
export function ActivityEntry({ entry, undoable }: ActivityEntryProps) {
  const { line, steps, isUndone, tries } = entry;
  // One that was asked about and not allowed may be pressed again.
  const offered = [line, ...steps].find(({ id }) => id === undoable);
  return (
    <ActivityLine
      line={line}
      sentence={entrySentence(entry)}
      mark={isUndone ? text('activityTakenBack') : undefined}
      steps={steps}
    >
      {offered && <UndoButton key={`${offered.id} ${tries}`} line={offered} />}
    </ActivityLine>
  );
}
