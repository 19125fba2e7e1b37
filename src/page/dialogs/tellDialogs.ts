import type { Outcome, ToolError } from '#contract/result';
import type { AnsweredDialog } from './answers';

/** An act's outcome with the dialogs that came of it: what they said, and what they were answered. */
export function withDialogs(outcome: Outcome, dialogs: readonly AnsweredDialog[]): Outcome {
  if (dialogs.length === 0) return outcome;
  const open = dialogs.some(({ kind, announced, late }) => kind !== 'alert' && !announced && !late);
  const own = dialogs.some(({ late }) => !late);
  return {
    ...outcome,
    ...(own && outcome.verdict ? { verdict: verdictWith(outcome.verdict, open) } : {}),
    say: [outcome.say, ...dialogs.map(sentence)].join(' '),
    data: { ...outcome.data, dialogs: facts(dialogs) },
  };
}

/** A failure with the dialogs that came meanwhile, which may be its reason. */
export function failureWithDialogs(failure: ToolError, dialogs: readonly AnsweredDialog[]): ToolError {
  if (dialogs.length === 0) return failure;
  return {
    ...failure,
    message: [failure.message, ...dialogs.map(sentence)].join(' '),
    details: { ...failure.details, dialogs: facts(dialogs) },
  };
}

// A question that was turned down is the news, whatever else moved; a message only when nothing else did.
function verdictWith(verdict: NonNullable<Outcome['verdict']>, open: boolean) {
  if (verdict === 'navigated' || verdict === 'opened_tab') return verdict;
  return open || verdict === 'no_change' ? 'dialog_open' : verdict;
}

function sentence({ kind, text, answer, announced, late }: AnsweredDialog): string {
  const before = late ? 'After the act before, the page' : 'The page';
  const words = `“${text}”`;
  if (answer === 'stopped') return `${before} opened more than ten dialogs in a row; the rest were stopped.`;
  if (kind === 'alert') return `${before} says ${words}.`;
  if (kind === 'print') return `${before} wanted to print; no print dialog was opened. print_page opens one.`;
  if (kind === 'leave') {
    return 'The page asks whether to leave: something on it is not saved. It was not left. To leave all the same: answer_dialog with accept, then the same act again.';
  }
  const said = answer === 'ok' ? 'OK' : 'Cancel';
  if (announced) return `${before} asked ${words} and was answered ${said}.`;
  return `${before} asked ${words}; it was answered Cancel. To say OK: answer_dialog with accept, then the same act again.`;
}

const facts = (dialogs: readonly AnsweredDialog[]) =>
  dialogs.map(({ kind, text, answer, late }) => ({ kind, text, answer, ...(late ? { late } : {}) }));
