import type { Rule } from '#contract/rule';
import { allowsSomething } from '../rules/editRule';
import { text } from '../text';

interface AccessMissingProps {
  rule: Rule;
  /** Called straight from the click. */
  change(changed: Rule): void;
}

/** Says that a rule has no effect because the browser's own access was withdrawn, and offers to ask again. */
export function AccessMissing({ rule, change }: AccessMissingProps) {
  if (!allowsSomething(rule)) return null;
  return (
    <p class="notice">
      {text('accessMissing')}{' '}
      <button type="button" onClick={() => change(rule)}>
        {text('giveAccess')}
      </button>
    </p>
  );
}
