import type { ComponentChildren } from 'preact';
import { Icon } from '../icon';
import { type TextKey, text } from '../text';

interface StepProps {
  number: number;
  heading: TextKey;
  isDone: boolean;
  children: ComponentChildren;
}

/** One step of the way, marked when it is done. */
export function Step({ number, heading, isDone, children }: StepProps) {
  return (
    <li class={isDone ? 'card step done' : 'card step'}>
      <span class={isDone ? 'dot good' : 'dot'} aria-hidden="true">
        {isDone ? <Icon name="check" /> : number}
      </span>
      <div class="stepWords">
        <h2>
          {text(heading)} {isDone && <span class="chip good">{text('welcomeDone')}</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}
