import { editingHost, isInput, isSelect, isTextArea } from '../document/elementKinds';
import { attributeOf, textOf } from '../document/nativeReads';
import { cappedText } from './cleanText';
import { protection } from './protectedField';

/** What a field holds, in words for an outline; of protected fields only whether they are filled. */
export function saidValue(element: Element): string | undefined {
  const raw = heldValue(element);
  if (raw === undefined) return undefined;
  if (keepsSecret(element)) return tellableValue(element, raw);
  return raw === '' ? undefined : `value "${cappedText(raw, MOST_CHARACTERS).replaceAll('"', "'")}"`;
}

/** Whether the value is the user's alone: password, hidden, one-time-code and card fields. */
export function keepsSecret(element: Element): boolean {
  if (protection(element) !== undefined) return true;
  if (!isInput(element)) return false;
  if (element.type === 'hidden') return true;
  return [attributeOf(element, 'name'), attributeOf(element, 'id')].some((name) => SECRET.test(name ?? ''));
}

/** A value as an answer may tell it: of protected fields only whether they are filled. */
export function tellableValue(field: Element, value: string): string {
  if (!keepsSecret(field)) return value;
  return value === '' ? 'empty' : 'filled';
}

const MOST_CHARACTERS = 80;
const SECRET = /passw|\b(?:cvv|cvc|csc|otp|pin)\b|card.?num|cc.?num|one.?time.?code/i;
const VALUELESS = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio']);

/** What a field holds, unguarded: an answer passes it through `tellableValue`. */
export function heldValue(element: Element): string | undefined {
  if (isInput(element)) return VALUELESS.has(element.type) ? undefined : element.value;
  if (isTextArea(element)) return element.value;
  if (isSelect(element)) return [...element.selectedOptions].map((option) => option.label.trim()).join(', ');
  if (attributeOf(element, 'contenteditable') !== null && editingHost(element) === element)
    return textOf(element);
  return attributeOf(element, 'aria-valuetext') ?? attributeOf(element, 'aria-valuenow') ?? undefined;
}
