import { useRef } from 'preact/hooks';
import type { VoiceSettings } from '#contract/voice';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import { text } from '../text';

interface TalkButtonProps {
  listening: boolean;
  style: VoiceSettings['style'];
}

/**
 * Mutes an open microphone; or lets it be heard while the button is held, or from one press to the next, as the user likes to talk.
 */
export function TalkButton({ listening, style }: TalkButtonProps) {
  const isHeld = useRef(false);
  const listen = (on: boolean) => void sendCommand({ kind: 'listen', on });
  if (style !== 'hold') {
    const words =
      style === 'open'
        ? text(listening ? 'talkMute' : 'talkUnmute')
        : text(listening ? 'talkDone' : 'talkSpeak');
    return (
      <button
        type="button"
        aria-pressed={style === 'open' ? !listening : listening}
        onClick={() => listen(!listening)}
      >
        <Icon name={listening ? 'microphone' : 'muted'} />
        {words}
      </button>
    );
  }
  const press = () => {
    isHeld.current = true;
    listen(true);
  };
  const release = () => {
    if (isHeld.current) listen(false);
    isHeld.current = false;
  };
  return (
    <button
      type="button"
      class={listening ? 'primary' : ''}
      aria-pressed={listening}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onKeyDown={(event) => {
        if ((event.key === ' ' || event.key === 'Enter') && !event.repeat) press();
      }}
      onKeyUp={(event) => {
        if (event.key === ' ' || event.key === 'Enter') release();
      }}
      onBlur={release}
    >
      <Icon name="microphone" />
      {text(listening ? 'talkRelease' : 'talkHold')}
    </button>
  );
}
