interface TickProps {
  id: string;
  label: string;
  hint: string;
  checked: boolean;
  change(checked: boolean): void;
}

/** A yes or no of a form, with what it means. */
export function Tick({ id, label, hint, checked, change }: TickProps) {
  return (
    <div class="field">
      <label class="checked">
        <input
          type="checkbox"
          id={id}
          aria-describedby={`${id}Hint`}
          checked={checked}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
        {label}
      </label>
      <p id={`${id}Hint`} class="quiet">
        {hint}
      </p>
    </div>
  );
}
