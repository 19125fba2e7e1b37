import { useSignal } from '@preact/signals';
import { readToken } from '#store/tokens';
import { Icon } from '../icon';
import { text } from '../text';
import { AgentForm } from './agentForm';
import { AgentRow } from './agentRow';
import type { OptionsState } from './optionsState';

/** The agents the user has set up, and the form to add or change one. */
export function Agents({ state }: { state: OptionsState }) {
  const editing = useSignal<{ id: string; hasToken: boolean } | undefined>(undefined);
  const profiles = state.profiles.value;
  const close = () => {
    editing.value = undefined;
  };
  const edit = async (id: string) => {
    editing.value = { id, hasToken: Boolean(await readToken(id)) };
  };
  const edited = editing.value;
  return (
    <section aria-labelledby="agents">
      <h2 id="agents">{text('agentsHeading')}</h2>
      <p class="intro">{text('agentsIntro')}</p>
      <div class="card">
        {profiles.length === 0 && !edited && <p class="empty">{text('agentsEmpty')}</p>}
        <ul>
          {profiles.map((profile) => (
            <li key={profile.id}>
              {edited?.id === profile.id ? (
                <AgentForm profile={profile} hasToken={edited.hasToken} close={close} />
              ) : (
                <AgentRow
                  profile={profile}
                  isConnected={
                    state.connection.value.phase === 'live' && state.connection.value.profileId === profile.id
                  }
                  edit={() => void edit(profile.id)}
                />
              )}
            </li>
          ))}
        </ul>
        {edited?.id === '' && <AgentForm profile={undefined} hasToken={false} close={close} />}
      </div>
      {!edited && (
        <button
          type="button"
          class={profiles.length === 0 ? 'primary' : ''}
          onClick={() => {
            editing.value = { id: '', hasToken: false };
          }}
        >
          <Icon name="add" />
          {text('agentNew')}
        </button>
      )}
    </section>
  );
}
