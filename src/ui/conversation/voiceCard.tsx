import { sendCommand } from '#store/commands';
import { voiceSettings } from '#store/voice';
import { Icon } from '../icon';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';
import { TalkButton } from './talkButton';
import { voiceWords } from './voiceWords';

const UNSPOKEN = { noVoice: 'talkUnspoken', held: 'talkHeldBack', lost: 'talkLost' } as const;

/** Talking with the agent: what is heard now, and the ways to begin, mute and end it. */
export function VoiceCard({ state }: { state: ScreenState }) {
  const voice = state.voice.value;
  const settings = state.voiceSettings.value;
  if (state.connection.value.phase !== 'live' || !(voice.can || voice.on)) return null;
  const words = voiceWords(voice);
  return (
    <section class="voice" aria-label={text('talkHeading')}>
      <div class="connectionState">
        <span class={`dot ${words.tone}`}>
          <Icon name={words.icon} class={words.icon === 'spinner' ? 'turning' : ''} />
        </span>
        <div class="connectionWords" role="status">
          <strong>{words.title}</strong>
          <p class="quiet">{words.detail}</p>
          {voice.on && voice.unspoken && <p class="quiet">{text(UNSPOKEN[voice.unspoken])}</p>}
        </div>
      </div>
      <div class="voiceActions">
        {voice.on && <TalkButton listening={voice.listening} style={settings.style} />}
        <button
          type="button"
          class={voice.on ? '' : 'primary'}
          onClick={() => void sendCommand({ kind: 'talk', on: !voice.on })}
        >
          {text(voice.on ? 'talkEnd' : 'talkBegin')}
        </button>
      </div>
      {voice.on && (
        <label class="volume">
          <Icon name="speaker" />
          <span class="hidden">{text('talkVolume')}</span>
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={settings.volume}
            onChange={({ currentTarget }) =>
              void voiceSettings.write({ ...settings, volume: currentTarget.valueAsNumber })
            }
          />
        </label>
      )}
    </section>
  );
}
