import { useSignal } from '@preact/signals';
import { sendCommand } from '#store/commands';
import { checkDraft, draftOf } from '../options/draft';
import { described, Field } from '../options/field';
import { saveAgent } from '../options/saveAgent';
import { text } from '../text';

const COMMAND = 'npm run agent';

/** Connects to the agent that runs on this computer, with the line that it prints. */
export function LocalAgentForm() {
  const typed = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const connect = async () => {
    const draft = { ...draftOf(undefined), name: text('welcomeLocalName'), address: typed.value };
    const checked = checkDraft(draft, false);
    problem.value = checked.ok ? undefined : checked.why;
    if (!checked.ok) return;
    await saveAgent(checked.profile, checked.token);
    await sendCommand({ kind: 'connect', profileId: checked.profile.id });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <p>{text('welcomeLocal')}</p>
      <pre dir="ltr">{COMMAND}</pre>
      <Field
        id="local"
        label={text('welcomeLocalAddress')}
        hint={text('welcomeLocalHint')}
        problem={problem.value}
      >
        <input
          {...described('local', problem.value)}
          type="url"
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          placeholder="ws://127.0.0.1:8765/api/v1/ws/webCall?token=…"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </Field>
      <button type="submit" class="primary">
        {text('connect')}
      </button>
    </form>
  );
}
