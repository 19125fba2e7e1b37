import type { Rule } from '#contract/rule';
import { exactOf, wholeSiteOf } from '#sites/wholeSite';
import { siteName } from '../siteName';
import { text } from '../text';

interface ScopeChoiceProps {
  rule: Rule;
  /** The address that a rule for the whole site can be narrowed to. */
  exact: string;
  /** Called straight from the choice. */
  move(site: string): void;
}

/** Whether a rule is for one address alone or for the whole site around it; nothing where there is no whole site. */
export function ScopeChoice({ rule, exact, move }: ScopeChoiceProps) {
  const whole = wholeSiteOf(exact);
  if (!whole) return null;
  return (
    <fieldset class="presets">
      <legend class="hidden">{text('scopeHeading')}</legend>
      {[exact, whole].map((site) => (
        <label key={site} class="segment">
          <input
            type="radio"
            name={`${exact} scope`}
            checked={rule.site === site}
            onChange={() => move(site)}
          />
          <span>
            {text(site === whole ? 'scopeWhole' : 'scopeExact')}{' '}
            <bdi dir="ltr">{siteName(exactOf(site))}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
