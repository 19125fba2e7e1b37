import { useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';
import { AgentPicker } from './agentPicker';
import { connectionWords } from './connectionWords';
import { Countdown } from './countdown';

/** How the agent's connection stands, and the ways to change it. */
export function ConnectionCard({
  state,
}: {
  state: Pick<ScreenState, 'connection' | 'profiles' | 'wanted'>;
}) {
  const { phase, profileId, retryAt } = state.connection.value;
  const profiles = state.profiles.value;
  const picked = useSignal('');
  const known = (id: string | undefined) => profiles.find((profile) => profile.id === id);
  const chosen = known(picked.value) ?? known(profileId) ?? known(state.wanted.value) ?? profiles[0];
  const words = connectionWords(state.connection.value, chosen?.name);
  const isOpen = phase !== 'off' && phase !== 'failed';
  return (
    <section class="connection" aria-label={text('connectionHeading')}>
      <div class="connectionState">
        <span class={`dot ${words.tone}`}>
          <Icon name={words.icon} class={words.icon === 'spinner' ? 'turning' : ''} />
        </span>
        <div class="connectionWords">
          <div role="status">
            <strong>{words.title}</strong>
            <p class="quiet">{words.detail}</p>
          </div>
          {phase === 'waiting' && retryAt ? <Countdown until={retryAt} /> : null}
        </div>
      </div>
      <div class="connectionActions">
        {!isOpen && profiles.length > 0 && (
          <AgentPicker
            profiles={profiles}
            chosen={chosen?.id ?? ''}
            pick={(id) => {
              picked.value = id;
            }}
          />
        )}
        {isOpen && (
          <button type="button" onClick={() => void sendCommand({ kind: 'disconnect' })}>
            {text(phase === 'live' ? 'disconnect' : 'cancelConnect')}
          </button>
        )}
        {phase !== 'live' && phase !== 'connecting' && chosen && (
          <button
            type="button"
            class="primary"
            onClick={() => void sendCommand({ kind: 'connect', profileId: chosen.id })}
          >
            {text(connectTexts[phase])}
          </button>
        )}
        {profiles.length === 0 && (
          <button type="button" class="primary" onClick={() => void browser.runtime.openOptionsPage()}>
            {text('addAgent')}
          </button>
        )}
      </div>
    </section>
  );
}

const connectTexts = { off: 'connect', failed: 'retry', waiting: 'retryAtOnce' } as const;
