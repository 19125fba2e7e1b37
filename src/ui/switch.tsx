import type { ComponentChildren } from 'preact';
import { text } from './text';

interface SwitchProps {
  label: string;
  hint?: string;
  on: boolean;
  change(on: boolean): void;
  children?: ComponentChildren;
}

/** A labelled switch that says On or Off, so that its state is never told by colour alone. */
export function Switch({ label, hint, on, change, children }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      title={hint}
      onClick={() => change(!on)}
    >
      <span class="switchLabel">
        {children}
        {label}
      </span>
      <span class="switchState" aria-hidden="true">
        <span class="switchTrack" />
        {text(on ? 'on' : 'off')}
      </span>
    </button>
  );
}
