import type { ComponentChildren } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  children: ComponentChildren;
}

/** A labelled control with its hint and, below it, what is wrong with it. */
export function Field({ id, label, hint, problem, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {problem && (
        <p id={`${id}Problem`} class="problem" role="alert">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}Hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a control to its field's hint and problem. */
export function described(id: string, problem: string | undefined) {
  return {
    id,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem ? `${id}Problem ${id}Hint` : `${id}Hint`,
  } as const;
}
