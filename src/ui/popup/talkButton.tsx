import { useRef } from 'preact/hooks';
import type { VoiceSettings } from '#contract/voice';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import { text } from '../text';

interface TalkButtonProps {
  listening: boolean;
  style: VoiceSettings['style'];
}

const HELD_AFTER_MS = 300;

/**
 * Mutes an open microphone. Where the user talks by pressing, it is heard while the button is held; a short press is a
 * switch, for those who cannot hold.
 */
export function TalkButton({ listening, style }: TalkButtonProps) {
  const pressedAt = useRef(0);
  const wasListening = useRef(false);
  const listen = (on: boolean) => void sendCommand({ kind: 'listen', on });
  if (style === 'open') {
    return (
      <button type="button" aria-pressed={!listening} onClick={() => listen(!listening)}>
        <Icon name={listening ? 'microphone' : 'muted'} />
        {text(listening ? 'talkMute' : 'talkUnmute')}
      </button>
    );
  }
  const press = () => {
    pressedAt.current = performance.now();
    wasListening.current = listening;
    listen(true);
  };
  const release = () => {
    if (pressedAt.current === 0) return;
    const wasHeld = performance.now() - pressedAt.current > HELD_AFTER_MS;
    pressedAt.current = 0;
    if (wasHeld || wasListening.current) listen(false);
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
