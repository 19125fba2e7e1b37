import { useEffect, useRef } from 'preact/hooks';
import type { Answer, Question } from '#contract/question';
import { BROWSER } from '#sites/site';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import { useArmed } from '../notices/useArmed';
import { effectWords } from '../rules/ruleWords';
import { isEncoded, isUnencrypted, siteName } from '../siteName';
import { lookUp, text } from '../text';
import { toolWords } from '../toolWords';
import { answerQuestion } from './answerQuestion';
import { RiskFacts } from './riskFacts';

interface QuestionCardProps {
  question: Question;
  /** How many others wait behind it. */
  more: number;
  /** When the screen opened, in milliseconds since the epoch; a question that came later arms itself first. */
  openedAt: number;
  /** Told when the browser was not given access. */
  onDeclined(): void;
}

/** A call that waits for the user's word: who asks, what for, where, and the answers. */
export function QuestionCard({ question, more, openedAt, onDeclined }: QuestionCardProps) {
  const isArmed = useArmed(question.at, openedAt);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, agent, tool, target, effect, site, risk } = question;
  // Neither answer has the focus: a key that was meant for a page answers nothing.
  useEffect(() => heading.current?.focus(), [id]);
  const give = (answer: Answer) => {
    const answered = answerQuestion(question, answer, (said) =>
      sendCommand({ kind: 'answer', question: id, answer: said }),
    );
    void answered.then((isGiven) => (isGiven ? undefined : onDeclined()));
  };
  const button = (answer: Answer, words: string) => (
    <button key={answer} type="button" disabled={!isArmed} onClick={() => give(answer)}>
      {words}
    </button>
  );
  return (
    <section
      class="question"
      role="alertdialog"
      aria-labelledby="asks"
      aria-describedby={risk ? 'what risk where' : 'what where'}
    >
      <h2 id="asks" tabIndex={-1} ref={heading}>
        <Icon name="alert" />
        {text('questionHeading', agent)}
      </h2>
      <p id="what" class="what">
        {(target && lookUp(`tool_${tool}_asked`, target)) || toolWords(tool)}
      </p>
      {risk && <RiskFacts risk={risk} />}
      <p id="where" class="where">
        <Icon name={site === BROWSER ? 'tabs' : isUnencrypted(site) ? 'unlock' : 'lock'} />
        <bdi>{site === BROWSER ? siteName(site) : site}</bdi>
      </p>
      {isUnencrypted(site) && <p class="quiet">{text('siteNotEncryptedHint')}</p>}
      {isEncoded(site) && <p class="quiet">{text('siteEncodedHint')}</p>}
      <div class="answers">
        {button('no', text('answerNo'))}
        {button('once', text('answerOnce'))}
      </div>
      {!risk && (
        <fieldset class="answers">
          <legend>{text('answerWider', text(effectWords[effect]))}</legend>
          {button('conversation', text('answerConversation'))}
          {button('hour', text('answerHour'))}
          {button('always', text('answerAlways'))}
        </fieldset>
      )}
      {more > 0 && <p class="quiet">{text('questionMore', String(more))}</p>}
    </section>
  );
}
