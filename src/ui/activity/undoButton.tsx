import { useState } from 'preact/hooks';
import type { Activity } from '#contract/activity';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import { text } from '../text';
import { activitySentence } from './activityWords';

/** Takes back what this line tells of; how that ended is told by the line it makes. */
export function UndoButton({ line }: { line: Activity }) {
  const [isPressed, setPressed] = useState(false);
  const what = activitySentence(line);
  return (
    <button
      type="button"
      class="undo"
      aria-label={text('undoNamed', what)}
      disabled={isPressed}
      onClick={({ currentTarget }) => {
        // The button goes with what it takes back; the keyboard stays at its line.
        currentTarget.closest('li')?.querySelector('summary')?.focus();
        setPressed(true);
        void sendCommand({ kind: 'undo', line: line.id });
      }}
    >
      <Icon name="undo" />
      {text('tool_undo')}
    </button>
  );
}
