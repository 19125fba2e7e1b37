import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { heldText } from '../act/targetState';
import { codeEditorAround } from '../document/codeEditor';
import { editingHost, isTextField, type TextField } from '../document/elementKinds';
import { appeared, checkGoing, nextTask } from '../document/waiting';
import { cappedText } from '../names/cleanText';
import { keepsSecret, tellableValue } from '../names/fieldValue';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { rememberStanding } from '../point/standingFor';
import type { Filling } from './fillElement';
import { commit, insertText, selectAll, setFieldValue } from './insertText';
import { selectInEditor, typeInEditor } from './richText';

/** Replaces what a text field or rich editor holds, by typing. */
export async function fillText(page: Page, element: Element, { value, signal }: Filling): Promise<Outcome> {
  const field = isTextField(element) ? element : (editingHost(element) ?? element);
  await makeActionable(page, field, signal);
  const name = saidName(page, field);
  const before = heldText(field) ?? '';
  const standing = rememberStanding(page, field);
  if (same(before, value)) return { verdict: 'no_change', say: already(field, name, value) };

  checkGoing(signal);
  const isPlain = isTextField(field) && !codeEditorAround(field);
  const { effect } = await observeEffect(page, { target: field, signal, settleMs: 0 }, () =>
    isPlain ? typeOver(page, field, value) : typeAnew(page, field, { value, signal }),
  );
  await nextTask();
  // Rich editors draw what they took a little later.
  if (!same(heldText(field) ?? '', value) && (!isTextField(field) || same(heldText(field) ?? '', before))) {
    await appeared(page, () => (same(heldText(field) ?? '', value) ? true : undefined), {
      atMostMs: 300,
      signal,
    });
  }
  const now = heldText(standing() ?? field) ?? '';
  if (same(now, before) && !effect.navigating) throw refused(field, name, now);
  const seen = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
  const withComplaint = { ...seen, changed: [...seen.changed, ...complaintOf(field)].slice(0, 5) };
  const did = same(now, value)
    ? `${value === '' ? 'Cleared' : 'Filled'} ${name}${withValue(field, value)}.`
    : altered(field, name, now);
  return report(withComplaint, {
    did,
    nothing: did,
    ...(!same(now, value) && { data: { value: tellableValue(field, now) } }),
  });
}

/** Whether two texts read alike; white space aside, which editors turn into lines of their own. */
export function same(one: string, other: string): boolean {
  return one === other || one.replace(/\s+/g, '') === other.replace(/\s+/g, '');
}

/** “ with …” for a sentence; nothing for what is empty or the user’s alone. */
export const withValue = (field: Element, value: string) =>
  value === '' || keepsSecret(field) ? '' : ` with ${cappedText(value, 80)}`;

async function typeAnew(page: Page, editor: Element, { value, signal }: Filling): Promise<void> {
  await selectInEditor(page, editor, 'all', signal);
  checkGoing(signal);
  await typeInEditor(page, editor, value);
}

/** Replaces what a text field holds, as one typed text, and tells the page that it is final. */
export function typeOver(page: Page, field: TextField, value: string) {
  selectAll(page, field);
  const key = { ...(value === '' ? BACKSPACE : COMMITTED), bubbles: true, cancelable: true, composed: true };
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  const typed = insertText(page, value) && field.value !== '';
  if (!typed && field.value !== value) setFieldValue(field, value);
  field.dispatchEvent(new KeyboardEvent('keyup', key));
  commit(field);
}

const BACKSPACE = { key: 'Backspace', code: 'Backspace', keyCode: 8 };
// Keyboards on phones announce text they commit as a key without a name; pages that listen to keys know it.
const COMMITTED = { key: 'Unidentified', keyCode: 229 };

function complaintOf(field: Element): string[] {
  // The browser's own words can repeat the value, or tell its length.
  if (!isTextField(field) || keepsSecret(field)) return [];
  if (field.validity.valid || !field.validationMessage) return [];
  return [`the field says “${cappedText(field.validationMessage, 100)}”`];
}

function refused(field: Element, name: string, now: string): ToolFailure {
  return new ToolFailure(
    'NO_EFFECT',
    `The page did not take the value: ${name} still ${holds(field, now)}. Try type_text, or click it first.`,
  );
}

const altered = (field: Element, name: string, now: string) =>
  `The page changed what was typed: ${name} now ${holds(field, now)}.`;

function already(field: Element, name: string, value: string): string {
  if (value.trim() === '') return `${name} is already empty.`;
  return keepsSecret(field)
    ? `${name} already holds that.`
    : `${name} already says ${cappedText(value, 80)}.`;
}

function holds(field: Element, value: string): string {
  if (value.trim() === '') return 'is empty';
  return keepsSecret(field) ? 'is filled' : `says ${cappedText(value, 80)}`;
}
