import { useState } from 'preact/hooks';
import { clearActivity } from '#store/activity';
import { sendCommand } from '#store/commands';
import { type TextKey, text } from '../text';
import { ConfirmRow } from './confirmRow';
import type { OptionsState } from './optionsState';

/** What leaves this browser, what is kept in it and how long, and the ways to forget it. */
export function Privacy({ state }: { state: Pick<OptionsState, 'forgottenAt'> }) {
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{text('privacyHeading')}</h2>
      <p class="intro">{text('privacyIntro')}</p>
      <div class="card">
        <div class="privacyFacts">
          {parts.map(({ heading, facts }) => (
            <div key={heading}>
              <h3>{text(heading)}</h3>
              <ul>
                {facts.map((fact) => (
                  <li key={fact}>{text(fact)}</li>
                ))}
              </ul>
            </div>
          ))}
          <p>
            <a href="/privacy.txt" target="_blank" rel="noreferrer">
              {text('privacyText')}
            </a>
          </p>
        </div>
        <Forgetting state={state} />
      </div>
    </section>
  );
}

function Forgetting({ state }: { state: Pick<OptionsState, 'forgottenAt'> }) {
  const [openedAt] = useState(Date.now);
  const [isAsking, setAsking] = useState(false);
  const [isCleared, setCleared] = useState(false);
  const isForgotten = state.forgottenAt.value >= openedAt;
  const clear = () => void clearActivity().then(() => setCleared(true));
  const forget = () => {
    setAsking(false);
    void sendCommand({ kind: 'forget' });
  };
  if (isAsking) {
    return (
      <ConfirmRow
        question={text('forgetAllAsk')}
        yes={text('forgetAll')}
        no={text('forgetNothing')}
        onYes={forget}
        onNo={() => setAsking(false)}
      />
    );
  }
  return (
    <div class="row">
      <button type="button" onClick={clear}>
        {text('forgetActivity')}
      </button>
      <button type="button" onClick={() => setAsking(true)}>
        {text('forgetAll')}
      </button>
      <span role="status" class="quiet">
        {isForgotten ? text('forgotAll') : isCleared && text('forgotActivity')}
      </span>
    </div>
  );
}

const parts: readonly { heading: TextKey; facts: readonly TextKey[] }[] = [
  {
    heading: 'privacySent',
    facts: ['privacySentWords', 'privacySentAnswers', 'privacySentNever', 'privacySentOthers'],
  },
  {
    heading: 'privacyKept',
    facts: ['privacyKeptSettings', 'privacyKeptActivity', 'privacyKeptLedger', 'privacyKeptSession'],
  },
  { heading: 'privacyPrivate', facts: ['privacyPrivateWindows'] },
];
