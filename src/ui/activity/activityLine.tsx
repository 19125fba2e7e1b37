import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Activity, ActivityState } from '#contract/activity';
import { clockWords } from '../duration';
import { Icon, type IconName } from '../icon';
import { text } from '../text';
import { activityFacts, activityReason, activitySentence } from './activityWords';
import { readable } from './readable';
import { TabLink } from './tabLink';

interface ActivityLineProps {
  line: Activity;
  /** What it is told by, where that is not for the line alone to say. */
  sentence?: string;
  /** What became of it since. */
  mark?: string | undefined;
  steps?: readonly Activity[];
  /** What stands below it. */
  children?: ComponentChildren;
}

/** One call or note: its sentence and state, and behind it its steps, or what was asked and answered. */
export function ActivityLine({ line, sentence, mark, steps = [], children }: ActivityLineProps) {
  const [isOpen, setOpen] = useState(false);
  const reason = activityReason(line);
  return (
    <li>
      <details class={`line ${line.state}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name={icons[line.state]} class={line.state === 'running' ? 'turning' : ''} />
          <span class="lineWords">
            <bdi class="sentence">{sentence ?? activitySentence(line)}</bdi>
            <span class="quiet">
              {[mark ?? text(`activityState_${line.state}`), ...activityFacts(line)].join(' · ')}
            </span>
            {line.state === 'running' && line.progress && <span class="reason">{line.progress}</span>}
            {reason && <span class="reason">{reason}</span>}
          </span>
          <Icon name="chevron" class="chevron" />
        </summary>
        {isOpen && (steps.length > 0 ? <Steps steps={steps} /> : <Behind line={line} />)}
      </details>
      {children}
    </li>
  );
}

function Steps({ steps }: { steps: readonly Activity[] }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <ActivityLine key={step.id} line={step} />
      ))}
    </ol>
  );
}

function Behind({ line }: { line: Activity }) {
  return (
    <div class="behind">
      <p class="quiet">
        {[line.tool, text('activityBy', line.agent), text('activityAt', clockWords(line.startedAt))].join(
          ' · ',
        )}
      </p>
      <TabLink line={line} />
      {line.args !== undefined && <Json title={text('activityArguments')} value={line.args} />}
      {line.result ? (
        <Json title={text('activityResult')} value={line.result} />
      ) : (
        line.state === 'running' && <p class="quiet">{text('activityNoResult')}</p>
      )}
    </div>
  );
}

function Json({ title, value }: { title: string; value: unknown }) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <pre dir="ltr">{readable(value)}</pre>
    </figure>
  );
}

const icons: Record<ActivityState, IconName> = {
  running: 'spinner',
  success: 'check',
  no_change: 'equal',
  refused: 'shield',
  error: 'cross',
  cancelled: 'stop',
  unknown: 'alert',
  note: 'info',
};
