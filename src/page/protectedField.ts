import { isInput } from './elementKinds';
import { attributeOf } from './nativeReads';

/** Why a field's value is the user's alone, in words; undefined for ordinary fields. */
export function protection(element: Element): string | undefined {
  const hint = attributeOf(element, 'autocomplete')?.toLowerCase().split(/\s+/) ?? [];
  if (isInput(element) && element.type === 'password') seenAsPassword.add(element);
  if (seenAsPassword.has(element) || hint.some((token) => /^(current|new)-password$/.test(token)))
    return 'a password field';
  if (hint.includes('one-time-code')) return 'a one-time code field';
  if (hint.some((token) => /^cc-(number|csc|exp|exp-month|exp-year|name|.*name|type)$/.test(token)))
    return 'a card field';
  return undefined;
}

// "Show password" turns a password field into a text field; what it holds stays a password.
const seenAsPassword = new WeakSet<Element>();
