import { useState } from 'preact/hooks';
import type { Rule } from '#contract/rule';
import { presetRule } from '#sites/presets';
import { exactOf } from '#sites/wholeSite';
import { Icon } from '../icon';
import { AllowedTools } from '../rules/allowedTools';
import { changeRule } from '../rules/changeRule';
import { isEmpty, ruleFor } from '../rules/editRule';
import { PresetChoice } from '../rules/presetChoice';
import { ScopeChoice } from '../rules/scopeChoice';
import { isEncoded, isUnencrypted, siteName } from '../siteName';
import { type TextKey, text } from '../text';
import { described, Field } from './field';
import { FormActions } from './formActions';
import { type ReadSite, readSite } from './readSite';

interface AddSiteProps {
  rules: readonly Rule[];
}

/** Adds a rule for a site that is typed, with one of the presets. */
export function AddSite({ rules }: AddSiteProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <div class="card">
        <AddSiteForm rules={rules} close={() => setOpen(false)} />
      </div>
    );
  return (
    <button type="button" onClick={() => setOpen(true)}>
      <Icon name="add" />
      {text('siteNew')}
    </button>
  );
}

function AddSiteForm({ rules, close }: AddSiteProps & { close(): void }) {
  const [rule, setRule] = useState<Rule>(presetRule('', 'look'));
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const read = readSite(typed);
  const type = (value: string) => {
    const now = readSite(value);
    setTyped(value);
    setProblem(undefined);
    setRule({ ...rule, site: now.ok ? now.site : '' });
  };
  const save = () => {
    const why = read.ok ? against(rules, rule) : text(problems[read.problem]);
    setProblem(why);
    if (why) return document.getElementById('site')?.focus();
    // Nothing may be awaited before: the browser asks for access only while it sees the click.
    void changeRule(rules, rule).then((done) => {
      if (done === 'saved') close();
      else setProblem(text('accessDeclined', siteName(rule.site)));
    });
  };
  return (
    <form
      class="agentForm"
      noValidate
      aria-label={text('siteNew')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3>{text('siteNew')}</h3>
      <Field id="site" label={text('siteTyped')} hint={text('siteTypedHint')} problem={problem}>
        <input
          {...described('site', problem)}
          inputMode="url"
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </Field>
      {read.ok && <ReadAs site={rule.site} />}
      {read.ok && (
        <ScopeChoice rule={rule} exact={exactOf(read.site)} move={(site) => setRule({ ...rule, site })} />
      )}
      <PresetChoice rule={rule} change={setRule} />
      {read.ok && <AllowedTools rule={rule} />}
      <FormActions send={text('siteAdd')} close={close} />
    </form>
  );
}

/** The site as it was understood, so that a person can see whether it is the one they mean. */
function ReadAs({ site }: { site: string }) {
  return (
    <div role="status">
      <p>
        <strong>
          <bdi dir="ltr">{site}</bdi>
        </strong>
      </p>
      {isEncoded(site) && <p class="quiet">{text('siteEncodedHint')}</p>}
      {isUnencrypted(site) && <p class="quiet">{text('siteNotEncryptedHint')}</p>}
    </div>
  );
}

function against(rules: readonly Rule[], { site }: Rule): string | undefined {
  return isEmpty(ruleFor(rules, site)) ? undefined : text('siteKnown');
}

const problems: Record<Extract<ReadSite, { ok: false }>['problem'], TextKey> = {
  empty: 'siteEmpty',
  malformed: 'siteMalformed',
  scheme: 'siteScheme',
  credentials: 'siteCredentials',
  noWhole: 'siteNoWhole',
};
