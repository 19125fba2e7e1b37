import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { checkUsable, makeActionable } from '../act/actionable';
import { noteField } from '../act/noteField';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { heldText } from '../act/targetState';
import { focusedElement, isWithin } from '../document/ancestry';
import { codeEditorAround } from '../document/codeEditor';
import { editingHost, isEditable, isTextField } from '../document/elementKinds';
import { nextTask } from '../document/waiting';
import { strikeText } from '../keys/strikeText';
import { cappedText } from '../names/cleanText';
import { keepsSecret, tellableValue } from '../names/fieldValue';
import { saidName } from '../names/name';
import { protection } from '../names/protectedField';
import type { Page } from '../page';
import { type Pointing, pointedAt } from '../point/pointedAt';
import { needsAsking } from '../risk/askFirst';
import { askBeforeFilling } from '../risk/fillRisk';
import { riskOfKey } from '../risk/keyRisk';
import { fieldFor } from './fillElement';
import { caretToEnd, commit } from './insertText';
import { selectInEditor } from './richText';

export interface Typing {
  text: string;
  /** Where to type; left out, at the caret. */
  into?: Pointing | undefined;
  signal: AbortSignal;
}

/**
 * Types key by key without clearing. Throws NOT_EDITABLE, SENSITIVE_FIELD, TARGET_*, or NO_EFFECT when the page
 * refused the text.
 */
export async function typeInto(page: Page, { text, into, signal }: Typing): Promise<Outcome> {
  const field = into
    ? fieldFor(page, await pointedAt(page, into, { purpose: 'edit', signal }))
    : editorOf(focusedElement(page));
  checkTypable(page, field, field);
  if (/[\r\n]/.test(text)) checkKey(page, field, 'Enter');
  if (into) {
    checkUsable(page, field);
    if (!isEditable(field)) throw notTypable(page, field);
    await makeActionable(page, field, signal);
  }
  askBeforeFilling(page, [field]);
  return noteField(page, field, () => typeAt(page, field, { text, into, signal }));
}

async function typeAt(page: Page, field: Element, { text, into, signal }: Typing): Promise<Outcome> {
  const typable = isEditable(field);
  const name = saidName(page, field);
  const before = heldText(field) ?? '';
  const { effect } = await observeEffect(
    page,
    { target: field, signal, settleMs: typable ? 0 : 400 },
    async (prepared) => {
      if (into && !isWithin(focusedElement(page), field)) await bringCaret(page, field, signal);
      prepared();
      await strikeAll(page, field, { text, signal });
    },
  );
  await nextTask();
  const now = heldText(field) ?? '';
  const held = tellableValue(field, now);
  const shown = keepsSecret(field) ? 'the text' : cappedText(text, 80);
  if (typable && now === before && effect.verdict === 'no_change') {
    throw new ToolFailure(
      'NO_EFFECT',
      `The page did not take ${keepsSecret(field) ? shown : `“${shown}”`}: ${name} is as before. Try click on it first.`,
    );
  }
  const changed = now !== before && effect.verdict === 'no_change';
  const seen = changed
    ? { ...effect, verdict: 'changed' as const, changed: [`${name}: ${cappedText(held, 120)}`] }
    : effect;
  const where = typable ? ` into ${name}` : '';
  return report(seen, {
    did: `Typed ${shown}${where}.`,
    nothing: `Typed ${shown}, but the page made nothing of it. Name the field to type into.`,
    ...(typable && { data: { value: cappedText(held, 500) } }),
  });
}

async function bringCaret(page: Page, field: Element, signal: AbortSignal): Promise<void> {
  if (!isTextField(field) || codeEditorAround(field)) return selectInEditor(page, field, 'end', signal);
  page.mutations.quietly(() => caretToEnd(page, field));
}

async function strikeAll(
  page: Page,
  field: Element,
  { text, signal }: Pick<Typing, 'text' | 'signal'>,
): Promise<void> {
  await strikeText(page, text, signal, (focused, key) => {
    checkTypable(page, focused, field);
    checkKey(page, focused, key);
  });
  const focused = focusedElement(page);
  if (isEditable(focused)) commit(focused);
}

// In the midst of a text nobody can be asked.
function checkKey(page: Page, focused: Element, key: string): void {
  const risky = riskOfKey(page, focused, key);
  if (!risky) return;
  const failure = needsAsking(page, risky);
  throw new ToolFailure(
    failure.code,
    `${failure.message} Type without a line break, then use submit_form, press_key or click.`,
  );
}

/** `asked` is the field whose filling the user is asked about. */
function checkTypable(page: Page, field: Element, asked: Element): void {
  const secret = protection(field);
  if (!secret || (secret === 'a password field' && field === asked)) return;
  throw new ToolFailure(
    'SENSITIVE_FIELD',
    `“${saidName(page, field)}” is ${secret}; it is left to the user. Ask the user to fill it, then go on.`,
  );
}

function notTypable(page: Page, field: Element): ToolFailure {
  return new ToolFailure(
    'NOT_EDITABLE',
    `“${saidName(page, field)}” takes no typed text. Use fill or select_option.`,
  );
}

const editorOf = (focused: Element) => editingHost(focused) ?? focused;
