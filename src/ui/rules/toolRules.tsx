import { useState } from 'preact/hooks';
import type { Rule } from '#contract/rule';
import { Icon } from '../icon';
import { text } from '../text';
import { toolChoices } from './toolChoices';
import { ToolRule } from './toolRule';

interface ToolRulesProps {
  rules: readonly Rule[];
  /** Called straight from the choice. */
  change(changed: Rule): void;
}

/** Single tools with a decision of their own, out of sight until asked for. */
export function ToolRules({ rules, change }: ToolRulesProps) {
  const own = rules.flatMap((rule) => toolChoices(rule.site).filter(({ name }) => name in rule.tools)).length;
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="tools" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" class="chevron" />
        {text('singleTools')}
        {own > 0 && <span class="chip">{text('singleToolsOwn', String(own))}</span>}
      </summary>
      {isOpen && <p class="quiet">{text('singleToolsHint')}</p>}
      {isOpen &&
        rules.flatMap((rule) =>
          toolChoices(rule.site).map((tool) => (
            <ToolRule key={tool.name} rule={rule} tool={tool} change={change} />
          )),
        )}
    </details>
  );
}
