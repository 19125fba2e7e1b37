import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';

/** Both sides of the conversation, the newest at the end and in view. */
export function ChatLog({ state }: { state: ScreenState }) {
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
