import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import { text } from '../text';
import type { PopupState } from './popupState';

const MOST_CHARACTERS = 4000;

/** The conversation with the agent and the box to write in. */
export function Chat({ state }: { state: PopupState }) {
  const draft = useSignal('');
  const { phase } = state.connection.value;
  const reason = phase === 'live' ? '' : text(phase === 'connecting' ? 'chatConnecting' : 'chatOff');
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

function ChatLog({ state }: { state: PopupState }) {
  const lines = state.chat.value;
  const log = useRef<HTMLDivElement>(null);
  const newest = lines.at(-1)?.id;
  useLayoutEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [newest]);
  const isLive = state.connection.value.phase === 'live';
  return (
    <div class="chatLog" ref={log} role="log" aria-live="polite" aria-label={text('chatHeading')}>
      {lines.length === 0 && isLive && <p class="quiet">{text('chatEmpty')}</p>}
      {lines.map((line) => (
        <p key={line.id} class={`said ${line.from}`}>
          <span class="hidden">
            {line.from === 'user'
              ? text('chatYou')
              : (state.connection.value.agent ?? text('connectionHeading'))}
            {': '}
          </span>
          <bdi>{line.text}</bdi>
        </p>
      ))}
    </div>
  );
}
