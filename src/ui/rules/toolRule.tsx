import { decision, type Rule } from '#contract/rule';
import { text } from '../text';
import { withTool } from './editRule';
import type { ToolChoice } from './toolChoices';

interface ToolRuleProps {
  rule: Rule;
  tool: ToolChoice;
  /** Called straight from the choice. */
  change(changed: Rule): void;
}

/** One tool: as its kind's switch says, always, or never. */
export function ToolRule({ rule, tool, change }: ToolRuleProps) {
  return (
    <label class="toolRule">
      {tool.words}
      <select
        value={rule.tools[tool.name] ?? 'inherit'}
        onChange={({ currentTarget: { value } }) =>
          change(withTool(rule, tool.name, decision.safeParse(value).data))
        }
      >
        <option value="inherit">{text('toolInherit')}</option>
        <option value="allow">{text('toolAllow')}</option>
        <option value="ask">{text('toolAsk')}</option>
        <option value="deny">{text('toolDeny')}</option>
      </select>
    </label>
  );
}
