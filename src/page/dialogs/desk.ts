import { cappedText } from '../names/cleanText';
import { type Announced, type Answer, type AnsweredDialog, createAnswers, type DialogKind } from './answers';
import { objectsToLeaving } from './objection';
import { hearWire, TO_DESK, TO_GUARD, wireOf } from './wire';

/** After an act its page may still open a dialog because of it, as long as the user does not touch the page. */
const AFTER_ACT_MS = 3_000;
/** We come into a document that is this young because a call led to it. */
const YOUNG_MS = 5_000;

export interface DialogDesk {
  /** Whether the page's dialogs come here at all. */
  guarded(): boolean;
  /** Dialogs are answered here from now on; returns the end of the act. */
  beginAct(): () => void;
  announce(answer: Announced): void;
  /** Asks the page whether it may be left, and notes that it was not when it objects. */
  keepsFromLeaving(): boolean;
  /** The dialogs answered since the last time. */
  take(): AnsweredDialog[];
  /** The words of a dialog that the browser shows now, which is the user's to answer. */
  shown(): string | undefined;
  /** The windows the page opened during the act: one that came, and the address of one the browser kept shut. */
  takeOpened(): { came: boolean; address: string | undefined };
  /** The last question that was answered without being asked for. */
  lastQuestion(): string | undefined;
}

/** Answers the dialogs that come of our acts, so that none holds the page up. The user's own are left alone. */
export function createDialogDesk(window: Window & typeof globalThis): DialogDesk {
  const wire = wireOf(window);
  const answers = createAnswers();
  const shown: string[] = [];
  let acts = 0;
  let heldUntil = 0;
  let opened: ReturnType<DialogDesk['takeOpened']> = { came: false, address: undefined };
  const isOurs = () => acts > 0 || Date.now() <= heldUntil;
  const leaveUntil = (until: number) => wire.say(TO_GUARD, { kind: 'leave', until: `${until}` });

  const giveBack = ({ isTrusted }: Event) => {
    if (!isTrusted || acts > 0) return;
    heldUntil = 0;
    if (answers.hasAnnounced()) leaveUntil(0);
    answers.forgetAnnounced();
  };
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, giveBack, { capture: true });

  hearWire(window, TO_DESK, (fact): Answer | undefined => {
    const kind = fact('kind');
    const text = cappedText(fact('text'), 300);
    if (kind === 'shown') shown.push(text);
    if (kind === 'closed') shown.pop();
    if (!isOurs()) return undefined;
    if (kind === 'opened') opened = { ...opened, came: true };
    if (kind === 'open') opened = { ...opened, address: fact('text') };
    if (!isKind(kind)) return kind === 'open' ? {} : undefined;
    const answer = answers.answer({ kind, text, usual: fact('usual'), late: acts === 0 });
    if (!answers.hasAnnounced()) leaveUntil(0);
    return answer;
  });

  if (window.performance.now() < YOUNG_MS) {
    heldUntil = Date.now() + AFTER_ACT_MS;
    wire.say(TO_GUARD, { kind: 'desk' });
  }
  return {
    guarded: () => wire.say(TO_GUARD, { kind: 'there' }) !== undefined,
    beginAct() {
      acts += 1;
      answers.beginRow();
      opened = { came: false, address: undefined };
      wire.say(TO_GUARD, { kind: 'desk' });
      return () => {
        acts -= 1;
        heldUntil = Date.now() + AFTER_ACT_MS;
      };
    },
    announce(next) {
      const until = answers.announce(next);
      leaveUntil(next.accept ? until : 0);
    },
    keepsFromLeaving() {
      if (!objectsToLeaving()) return false;
      answers.stayed();
      return true;
    },
    take: answers.take,
    shown: () => shown.at(-1),
    takeOpened() {
      const taken = opened;
      opened = { came: false, address: undefined };
      return taken;
    },
    lastQuestion: answers.lastQuestion,
  };
}

const KINDS: readonly string[] = ['alert', 'confirm', 'prompt', 'print'];

const isKind = (kind: string): kind is DialogKind => KINDS.includes(kind);
