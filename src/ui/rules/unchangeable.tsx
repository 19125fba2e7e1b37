import type { ComponentChildren } from 'preact';

interface UnchangeableProps {
  when: boolean | undefined;
  children: ComponentChildren;
}

/** Shows choices that are made already, where somebody else made them. */
export function Unchangeable({ when, children }: UnchangeableProps) {
  return (
    <fieldset class="unchangeable" disabled={when}>
      {children}
    </fieldset>
  );
}
