import { useState } from 'preact/hooks';
import type { ActivityEntry } from './activityEntries';
import { activityReason } from './activityWords';
import { entrySentence } from './entryWords';

/** Says aloud how an undo ended that came while the list was looked at; the list shows it. */
export function UndoOutcome({ entries }: { entries: readonly ActivityEntry[] }) {
  const [openedAt] = useState(Date.now);
  const last = entries.find(({ line }) => line.undoes !== undefined && line.state !== 'running');
  const told =
    last && last.line.startedAt >= openedAt ? [entrySentence(last), activityReason(last.line)] : [];
  return (
    <p class="hidden" role="status">
      {told.filter(Boolean).join('. ')}
    </p>
  );
}
