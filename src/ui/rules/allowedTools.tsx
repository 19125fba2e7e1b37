import type { Rule } from '#contract/rule';
import { decide } from '#sites/decide';
import { text } from '../text';
import { toolChoices } from './toolChoices';

/** The tools that a rule allows without a question, by their names on the screens. */
export function AllowedTools({ rule }: { rule: Rule }) {
  const allowed = toolChoices(rule.site).filter(
    ({ name, effect }) => decide([rule], { site: rule.site, tool: name, effect }) === 'allow',
  );
  return (
    <details class="tools">
      <summary>{text('allowedTools', String(allowed.length))}</summary>
      <p class="quiet">{allowed.map(({ words }) => words).join(' · ')}</p>
    </details>
  );
}
