import { isInput } from '../document/elementKinds';
import { attributeOf } from '../document/nativeReads';

/** In words, why a field's value is the user's alone. */
export type Protection = 'a password field' | 'a one-time code field' | 'a card field';

/** Why a field's value is the user's alone; undefined for ordinary fields. */
export function protection(element: Element): Protection | undefined {
  const hint = attributeOf(element, 'autocomplete')?.toLowerCase().split(/\s+/) ?? [];
  if (isInput(element) && element.type === 'password') seenAsPassword.add(element);
  if (seenAsPassword.has(element) || hint.some((token) => /^(current|new)-password$/.test(token)))
    return 'a password field';
  if (hint.includes('one-time-code')) return 'a one-time code field';
  if (hint.some((token) => /^cc-(number|csc|exp|exp-month|exp-year|name|.*name|type)$/.test(token)))
    return 'a card field';
  return named(element);
}

// Many sites give such fields no autocomplete hint, only a telling name.
function named(element: Element): Protection | undefined {
  if (!isInput(element)) return undefined;
  const names = [attributeOf(element, 'name'), attributeOf(element, 'id')];
  return NAMED.find(([pattern]) => names.some((name) => pattern.test(name ?? '')))?.[1];
}

const NAMED = [
  [/(?:^|[^a-z])(?:cvv2?|cvc2?|csc)$|(?:card|cc)[-_ ]?num(?:ber)?$/i, 'a card field'],
  [/(?:^|[^a-z])(?:otp|one[-_ ]?time[-_ ]?(?:code|password))$/i, 'a one-time code field'],
  [/(?:^|[^a-z])(?:password|passwd)$/i, 'a password field'],
] as const;

// "Show password" turns a password field into a text field; what it holds stays a password.
const seenAsPassword = new WeakSet<Element>();
