import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
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
import { type Pointing, resolveTarget } from '../point/resolveTarget';
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
  const field = into ? fieldFor(page, resolveTarget(page, into, 'edit')) : editorOf(focusedElement(page));
  checkTypable(page, field);
  if (into) {
    if (!isEditable(field)) throw notTypable(page, field);
    await makeActionable(page, field, signal);
  }
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
      await strikeAll(page, text, signal);
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

async function strikeAll(page: Page, text: string, signal: AbortSignal): Promise<void> {
  await strikeText(page, text, signal, (focused) => checkTypable(page, focused));
  const focused = focusedElement(page);
  if (isEditable(focused)) commit(focused);
}

function checkTypable(page: Page, field: Element): void {
  const secret = protection(field);
  if (!secret) return;
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
