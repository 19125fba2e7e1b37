import { useSignal } from '@preact/signals';
import { dialectOf } from '#agent/dialects/index';
import type { Profile } from '#contract/profile';
import { Unchangeable } from '../rules/unchangeable';
import { text } from '../text';
import { type CheckedDraft, checkDraft, draftOf, splitToken } from './draft';
import { described, Field } from './field';
import { FormActions } from './formActions';
import { PlatformFields } from './platformFields';
import { saveAgent } from './saveAgent';
import { TestButton } from './testButton';
import { TokenField } from './tokenField';

interface AgentFormProps {
  /** The profile to edit; none for a new one. */
  profile: Profile | undefined;
  hasToken: boolean;
  close(): void;
}

/** Adds an agent or changes one. */
export function AgentForm({ profile, hasToken, close }: AgentFormProps) {
  const draft = useSignal(draftOf(profile));
  const refused = useSignal<Extract<CheckedDraft, { ok: false }> | undefined>(undefined);
  const note = useSignal('');
  const change = (changed: Partial<typeof draft.value>) => {
    draft.value = { ...draft.value, ...changed };
    refused.value = undefined;
    note.value = '';
  };
  const takeAddress = (address: string) => {
    const split = splitToken({ ...draft.value, address });
    const moved = split.token !== draft.value.token;
    change(split);
    if (moved) note.value = text('tokenSplit');
  };
  const check = () => {
    const checked = checkDraft(draft.value, hasToken);
    refused.value = checked.ok ? undefined : checked;
    if (!checked.ok) document.getElementById(checked.field)?.focus();
    return checked;
  };
  const save = async () => {
    const checked = check();
    if (!checked.ok) return;
    await saveAgent(checked.profile, checked.token).then(close, (fault: unknown) => {
      note.value = text('saveFailed', String(fault));
    });
  };
  const known = dialectOf(draft.value.platform).facts;
  const problem = (field: string) => (refused.value?.field === field ? refused.value.why : undefined);
  return (
    <form
      class="agentForm"
      noValidate
      aria-label={profile ? text('agentEdit', profile.name) : text('agentNew')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{profile ? text('agentEdit', profile.name) : text('agentNew')}</h3>
      <Unchangeable when={profile?.fixed}>
        <Field id="name" label={text('fieldName')} hint={text('fieldNameHint')} problem={problem('name')}>
          <input
            {...described('name', problem('name'))}
            maxLength={60}
            autocomplete="off"
            placeholder={text('fieldNamePlaceholder')}
            value={draft.value.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </Field>
        <PlatformFields draft={draft.value} problem={problem('tokenEndpoint')} change={change} />
        <Field
          id="address"
          label={text('fieldAddress')}
          hint={note.value || text('fieldAddressHint')}
          problem={problem('address')}
        >
          <input
            {...described('address', problem('address'))}
            type="url"
            inputMode="url"
            dir="ltr"
            spellcheck={false}
            autocomplete="off"
            list="addresses"
            placeholder={known.address}
            value={draft.value.address}
            onInput={(event) => takeAddress(event.currentTarget.value)}
          />
          <datalist id="addresses">
            {[known.address, ...(known.regions ?? [])].map((address) => (
              <option key={address} value={address} />
            ))}
          </datalist>
        </Field>
      </Unchangeable>
      <TokenField
        platform={draft.value.platform}
        value={draft.value.token}
        hasToken={hasToken}
        problem={problem('token')}
        change={(token) => change({ token })}
      />
      <TestButton check={check} draft={draft.value} />
      <FormActions send={text('save')} close={close} />
    </form>
  );
}
