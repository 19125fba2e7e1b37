import { useEffect, useRef, useState } from 'preact/hooks';
import type { Look } from '#contract/look';
import { sendCommand } from '#store/commands';
import { look } from '#store/look';
import { Icon } from '../icon';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';
import { unseenWords } from './unseenWords';

type Shown = Pick<ScreenState, 'look' | 'page' | 'rules'>;

/** What an agent would be told of the page in view; the page is read only while this is open. */
export function AgentView({ state }: { state: Shown }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={text('lookHeading')}>
      <details class="site look" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="eye" />
          <span class="siteWords">
            <span class="siteName">{text('lookHeading')}</span>
            <span class="quiet">{text('lookHint')}</span>
          </span>
          <Icon name="chevron" class="chevron" />
        </summary>
        {isOpen && <View state={state} />}
      </details>
    </section>
  );
}

function View({ state }: { state: Shown }) {
  const { page, rules } = state;
  const seen = state.look.value;
  const kept = useRef<Look | null>(null);
  if (seen) kept.current = seen;
  // The page may be another one now, or be allowed.
  useEffect(() => void lookAgain(), [page.value, rules.value]);
  useEffect(() => {
    const forget = () => void look.write(null);
    addEventListener('pagehide', forget);
    return () => {
      removeEventListener('pagehide', forget);
      forget();
    };
  }, []);
  return (
    <div class="lookBody" aria-busy={seen === null}>
      <div role="status">{kept.current ? <Words seen={kept.current} /> : <p>{text('lookLooking')}</p>}</div>
      {kept.current?.kind === 'seen' && <Outline seen={kept.current} />}
      <button type="button" onClick={() => void lookAgain()}>
        {text('lookAgain')}
      </button>
    </div>
  );
}

function Words({ seen }: { seen: Look }) {
  if (seen.kind === 'unseen') return <p>{unseenWords(seen.why)}</p>;
  return (
    <p>
      <strong>
        <bdi>{seen.title}</bdi>
      </strong>{' '}
      <bdi class="quiet">{seen.site}</bdi>
    </p>
  );
}

function Outline({ seen }: { seen: Extract<Look, { kind: 'seen' }> }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys. */}
      <section class="outline" tabIndex={0} aria-label={text('lookOutline')}>
        <pre dir="auto">{seen.outline}</pre>
      </section>
      {seen.more && <p class="quiet">{text('lookMore')}</p>}
    </>
  );
}

async function lookAgain(): Promise<void> {
  await look.write(null);
  await sendCommand({ kind: 'look' });
}
