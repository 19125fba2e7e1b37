import type { Answer, Question } from '#contract/question';
import { ToolFailure } from '#contract/toolFailure';
import { paused } from '#store/paused';
import { questions } from '#store/questions';
import type { Attempt } from './attempt';
import { keepAnswer } from './keepAnswer';

const BEFORE_THE_DEADLINE_MS = 300;
const MOST_REFUSALS = 3;

/** Asks the user what no rule decides. */
export interface Consent {
  /**
   * Waits until the user lets the call go on.
   * @throws {ToolFailure} DECLINED, or NEEDS_PERMISSION when the call's time is over first.
   */
  ask(
    asked: Omit<Question, 'id' | 'at' | 'until'>,
    attempt: Pick<Attempt, 'signal' | 'deadline'>,
  ): Promise<void>;
  answer(id: string, answer: Answer): void;
  /** The user turned away from the questions without answering: that is a No to each. */
  turnAway(): void;
  /** Whether the user refused so often that nothing is done until they let it go on. */
  isPaused(): Promise<boolean>;
  goOn(): void;
  /** From now on the agent is in this conversation; questions of another are over. */
  enter(conversation: string | undefined): void;
}

interface Waiting {
  question: Question;
  settle(answer: Answer): void;
}

export function createConsent(): Consent {
  const waiting = new Map<string, Waiting>();
  let conversation: string | undefined;
  let refusals = 0;
  // A background that ended in between is no way out of a pause.
  let pausedIn = paused.read();
  let writing: Promise<unknown> = Promise.resolve();
  // What an earlier background asked is over with it.
  const show = () => {
    const now = [...waiting.values()].map(({ question }) => question);
    writing = writing.then(() => questions.write(now)).catch(tell);
  };
  const pause = (where: string) => {
    pausedIn = Promise.resolve(where);
    refusals = 0;
    paused.write(where).catch(tell);
  };
  const isPaused = async () => conversation !== undefined && (await pausedIn) === conversation;
  const settle = (fitting: (question: Question) => boolean, given: Answer) => {
    for (const [id, one] of [...waiting]) {
      if (!fitting(one.question)) continue;
      waiting.delete(id);
      one.settle(given);
    }
  };
  const countRefusal = () => {
    refusals += 1;
    if (refusals >= MOST_REFUSALS && conversation !== undefined) pause(conversation);
  };
  show();
  return {
    async ask(asked, { signal, deadline }) {
      signal.throwIfAborted();
      const at = Date.now();
      const question: Question = { ...asked, id: crypto.randomUUID(), at, until: deadline };
      const over = new AbortController();
      const given = new Promise<Answer>((resolve, reject) => {
        waiting.set(question.id, { question, settle: resolve });
        signal.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
        const late = () => reject(unanswered(question));
        const timer = setTimeout(late, Math.max(0, deadline - BEFORE_THE_DEADLINE_MS - at));
        over.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      show();
      try {
        if ((await given) === 'no') throw declined(question, await isPaused());
      } finally {
        over.abort();
        waiting.delete(question.id);
        show();
      }
    },
    answer(id, given) {
      const answered = waiting.get(id)?.question;
      if (!answered) return;
      if (given === 'no') countRefusal();
      else refusals = 0;
      // A risky act is allowed for once, whatever was answered.
      if (answered.risk) return settle((one) => one.id === id, given === 'no' ? 'no' : 'once');
      keepAnswer(answered, given, { now: Date.now(), conversation }).catch(tell);
      settle((one) => one.id === id || (given !== 'once' && isAlike(one, answered)), given);
    },
    turnAway() {
      if (waiting.size > 0) countRefusal();
      settle(() => true, 'no');
    },
    isPaused,
    goOn: () => pause(''),
    enter(entered) {
      if (entered === conversation) return;
      conversation = entered;
      refusals = 0;
    },
  };
}

const isAlike = (one: Question, other: Question) =>
  !one.risk && one.site === other.site && one.effect === other.effect;

function declined({ tool, site }: Question, isPaused: boolean): ToolFailure {
  const why = isPaused ? ` ${PAUSED}` : ' Do not ask for the same again; ask what they want instead.';
  return new ToolFailure('DECLINED', `The user said no to ${tool} (${site}); nothing was done.${why}`);
}

function unanswered({ tool, site }: Question): ToolFailure {
  return new ToolFailure(
    'NEEDS_PERMISSION',
    `The user has not answered yet whether ${tool} is allowed (${site}); nothing was done. Tell them that Pagehand asks them on the screen, then try again.`,
  );
}

const tell = (fault: unknown) => console.error('A question to the user could not be kept.', fault);

export const PAUSED =
  'The user refused several times in a row, so nothing more is done until they press Go on in Pagehand’s popup.';
