import type { BroughtTool } from '#contract/brought';
import { looksLikeOurs } from '#tools/looksLikeOurs';
import { Switch } from '../switch';
import { text } from '../text';

interface BroughtToolSwitchProps {
  tool: BroughtTool;
  on: boolean;
  /** Called straight from the click. */
  change(on: boolean): void;
}

/** One tool the page brings. What it says of itself is shown as the page's words; its name is what is allowed. */
export function BroughtToolSwitch({ tool, on, change }: BroughtToolSwitchProps) {
  const { name, title, description, onlyReads, problem } = tool;
  const ours = looksLikeOurs(name);
  const words = [title, description].filter(Boolean).join(': ');
  return (
    <>
      {problem === undefined ? (
        <Switch label={name} on={on} change={change} />
      ) : (
        <p class="broughtBroken">
          <s>
            <bdi>{name}</bdi>
          </s>
          <span class="chip warning">{text('broughtBroken')}</span>
        </p>
      )}
      <p class="broughtWords quiet">
        {onlyReads && <span class="chip">{text('broughtOnlyReads')}</span>}
        {ours && <span class="chip warning">{text('broughtLooksLikeOurs', ours)}</span>}
        {words && <q>{words}</q>}
      </p>
    </>
  );
}
