import { text } from '../text';
import type { ActivityEntry } from './activityEntries';
import { activitySentence } from './activityWords';

/** A call and its steps as one plain sentence: “Did 3 steps”, “Took back: Filled E-mail”. */
export function entrySentence({ line, steps, undone }: ActivityEntry): string {
  const { tool, state } = line;
  if (tool === 'undo') return undone ? undoSentence(state === 'success', undone) : activitySentence(line);
  const last = steps.at(-1);
  if (!last) return activitySentence(line);
  if (state === 'running') return text('activityStepsDoing', activitySentence(last));
  const done = steps.filter((step) => step.state === 'success' || step.state === 'no_change').length;
  const words = steps.map(activitySentence).join(', ');
  return text('activitySteps', String(done), String(Math.max(done, stepsAsked(line.args))), words);
}

function undoSentence(isDone: boolean, undone: ActivityEntry['line']): string {
  return text(isDone ? 'activityTookBack' : 'activityTakeBack', activitySentence(undone));
}

/** How many steps the call listed. */
function stepsAsked(args: unknown): number {
  const { steps } = Object(args);
  return Array.isArray(steps) ? steps.length : 0;
}
