const MOST_IN_A_ROW = 10;
const ANNOUNCED_MS = 60_000;

export type DialogKind = 'alert' | 'confirm' | 'prompt' | 'print' | 'leave';

/** What to do with the next question the page asks. */
export interface Announced {
  accept: boolean;
  /** For a prompt; its own suggestion unless told. */
  text?: string | undefined;
}

/** A dialog that was not shown, and what it was answered. */
export interface AnsweredDialog {
  kind: DialogKind;
  /** The page's own words. */
  text: string;
  answer: 'ok' | 'cancel' | 'stopped';
  /** Whether that answer had been announced. */
  announced: boolean;
  /** It came after the call was answered that led to it. */
  late: boolean;
}

interface Asked {
  kind: DialogKind;
  text: string;
  /** What a prompt suggests. */
  usual: string;
  late: boolean;
}

/** What the guard does: `stop` makes the page's script fail, `accept` is OK, neither is Cancel. */
export type Answer = Readonly<Record<string, string>>;

/** Decides what each dialog is answered, and remembers it until it is told. */
export function createAnswers() {
  let answered: AnsweredDialog[] = [];
  let announced: (Announced & { until: number }) | undefined;
  let question = '';
  let inARow = 0;

  const takeAnnounced = () => {
    const taken = announced;
    announced = undefined;
    return taken && Date.now() <= taken.until ? taken : undefined;
  };
  return {
    answer({ kind, text, usual, late }: Asked): Answer {
      inARow += 1;
      if (inARow > MOST_IN_A_ROW) {
        if (inARow === MOST_IN_A_ROW + 1)
          answered.push({ kind, text, answer: 'stopped', announced: false, late });
        return { stop: '' };
      }
      const asks = kind === 'confirm' || kind === 'prompt';
      const asked = asks ? takeAnnounced() : undefined;
      const accepted = kind === 'alert' || (asked?.accept ?? false);
      answered.push({ kind, text, answer: accepted ? 'ok' : 'cancel', announced: asked !== undefined, late });
      if (asks && !asked) question = text;
      return accepted ? { accept: '', text: asked?.text ?? usual } : { cancel: '' };
    },
    /** The page asked whether to leave, and was not left. */
    stayed() {
      answered.push({ kind: 'leave', text: '', answer: 'cancel', announced: false, late: false });
    },
    /** Returns until when that holds. */
    announce(next: Announced): number {
      announced = { ...next, until: Date.now() + ANNOUNCED_MS };
      question = '';
      return announced.until;
    },
    hasAnnounced: () => announced !== undefined,
    forgetAnnounced: () => void takeAnnounced(),
    /** Dialogs are counted anew. */
    beginRow() {
      inARow = 0;
    },
    take() {
      const taken = answered;
      answered = [];
      return taken;
    },
    lastQuestion: () => question || undefined,
  };
}
