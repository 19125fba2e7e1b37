import type { ComponentChildren } from 'preact';
import type { Decision } from '#contract/rule';
import { text } from './text';

interface ChoiceProps {
  /** Unlike any other's on the screen. */
  name: string;
  label: string;
  hint: string;
  value: Decision;
  /** Called straight from the choice. */
  change(value: Decision): void;
  children?: ComponentChildren;
}

/** Never, ask or allow, for one kind of thing an agent can do. */
export function Choice({ name, label, hint, value, change, children }: ChoiceProps) {
  return (
    <fieldset class="choice" title={hint}>
      <legend>
        {children}
        {label}
      </legend>
      <span class="segments">
        {decisions.map((decision) => (
          <label key={decision} class={`segment ${decision}`}>
            <input
              type="radio"
              name={name}
              value={decision}
              checked={value === decision}
              onChange={() => change(decision)}
            />
            {text(words[decision])}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

const decisions = ['deny', 'ask', 'allow'] as const;
const words = { deny: 'choiceNever', ask: 'choiceAsk', allow: 'choiceAllow' } as const;
