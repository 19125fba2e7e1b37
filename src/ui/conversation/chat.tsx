import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';
import { ChatLog } from './chatLog';

const MOST_CHARACTERS = 4000;

/** The conversation with the agent and the box to write in. */
export function Chat({ state }: { state: ScreenState }) {
  const draft = useSignal('');
  const { phase } = state.connection.value;
  const reason =
    phase === 'live'
      ? ''
      : text(phase === 'connecting' || phase === 'waiting' ? 'chatConnecting' : 'chatOff');
  const box = useRef<HTMLInputElement>(null);
  // Whoever opens the popup while connected most often wants to say something; a disabled box takes no focus.
  useEffect(() => box.current?.focus(), []);
  const send = () => {
    const said = draft.value.trim();
    if (!said) return;
    draft.value = '';
    void sendCommand({ kind: 'say', text: said });
  };
  return (
    <section class="chat" aria-label={text('chatHeading')}>
      <ChatLog state={state} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label class="hidden" for="say">
          {text('chatLabel')}
        </label>
        <input
          id="say"
          ref={box}
          autocomplete="off"
          maxLength={MOST_CHARACTERS}
          placeholder={reason || text('chatPlaceholder')}
          disabled={reason !== ''}
          aria-describedby={reason ? 'sayReason' : undefined}
          value={draft.value}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
        />
        <button
          type="submit"
          class="primary send"
          disabled={reason !== ''}
          aria-label={text('chatSend')}
          title={text('chatSend')}
        >
          <Icon name="arrow" />
        </button>
      </form>
      {reason && (
        <p id="sayReason" class="hidden">
          {reason}
        </p>
      )}
    </section>
  );
}
