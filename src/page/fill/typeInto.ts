import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { noModifiers } from '../act/modifiers';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { heldText } from '../act/targetState';
import { focusedElement, isWithin } from '../document/ancestry';
import { editingHost, isEditable } from '../document/elementKinds';
import { checkGoing, nextTask } from '../document/waiting';
import { strike } from '../keys/keystroke';
import { cappedText } from '../names/cleanText';
import { keepsSecret, tellableValue } from '../names/fieldValue';
import { saidName } from '../names/name';
import { protection } from '../names/protectedField';
import type { Page } from '../page';
import { type Pointing, resolveTarget } from '../point/resolveTarget';
import { fieldFor } from './fillElement';
import { caretToEnd, commit } from './insertText';

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
  const typable = isEditable(field);
  if (into) {
    if (!typable) throw notTypable(page, field);
    await makeActionable(page, field, signal);
  }
  const name = saidName(page, field);
  const before = heldText(field) ?? '';
  const { result, effect } = await observeEffect(
    page,
    { target: field, signal, settleMs: typable ? 0 : 400 },
    () => {
      if (into && !isWithin(focusedElement(page), field)) caretToEnd(page, field);
      return strikeAll(page, text, signal);
    },
  );
  await result;
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

// The browser shows nothing while our code runs, and a stop cannot be heard; long texts pause for both.
async function strikeAll(page: Page, text: string, signal: AbortSignal): Promise<void> {
  let since = performance.now();
  for (const character of text.replace(/\r\n?/g, '\n')) {
    checkGoing(signal);
    const key = character === '\n' ? 'Enter' : character === '\t' ? 'Tab' : character;
    const focused = focusedElement(page);
    checkTypable(page, focused);
    page.mutations.quietly(() => strike(page, focused, { ...noModifiers, key, shiftKey: isShifted(key) }));
    if (performance.now() - since < SLICE_MS) continue;
    await nextTask();
    since = performance.now();
  }
  const focused = focusedElement(page);
  if (isEditable(focused)) commit(focused);
}

const isShifted = (key: string) => key.length === 1 && key !== key.toLowerCase() && key === key.toUpperCase();

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

const SLICE_MS = 30;
