import { useState } from 'preact/hooks';
import { Icon } from '../icon';
import { allowsBrought, withBrought } from '../rules/broughtRule';
import { changeRule } from '../rules/changeRule';
import { ruleFor } from '../rules/editRule';
import type { ScreenState } from '../screen/screenState';
import { siteName } from '../siteName';
import { text } from '../text';
import { BroughtToolSwitch } from './broughtToolSwitch';

/** The tools that the page in view brings, each with a switch of its own; nothing where it brings none. */
export function BroughtTools({ state }: { state: ScreenState }) {
  const page = state.page.value;
  const brought = state.brought.value;
  const [isOpen, setOpen] = useState(false);
  if (!page.usable || brought?.site !== page.site || brought.count === 0) return null;
  const rules = state.rules.value;
  const rule = ruleFor(rules, page.site);
  const allowed = brought.tools.filter(({ name }) => allowsBrought(rule, name)).length;
  const change = (name: string, on: boolean) => {
    // Nothing may be awaited before changeRule: the browser asks for access only while it sees the click.
    const changing = changeRule(rules, withBrought(rule, name, on));
    void changing.then((done) => {
      state.notice.value = done === 'declined' ? text('accessDeclined', siteName(page.site)) : '';
    });
  };
  return (
    <section aria-label={text('broughtHeading')}>
      <details class="site brought" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="wand" />
          <span class="siteWords">
            <span class="siteName">{text('broughtHeading')}</span>
            <span class="quiet">{text('broughtCount', String(brought.count), String(allowed))}</span>
          </span>
          <Icon name="chevron" class="chevron" />
        </summary>
        {isOpen && <p class="quiet">{text('broughtHint')}</p>}
        {isOpen && (
          <ul>
            {brought.tools.map((tool) => (
              <li key={tool.name}>
                <BroughtToolSwitch
                  tool={tool}
                  on={allowsBrought(rule, tool.name)}
                  change={(on) => change(tool.name, on)}
                />
              </li>
            ))}
          </ul>
        )}
        {isOpen && brought.count > brought.tools.length && (
          <p class="quiet">{text('broughtMore', String(brought.count - brought.tools.length))}</p>
        )}
      </details>
    </section>
  );
}
