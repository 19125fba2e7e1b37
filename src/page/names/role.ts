import { attributeOf, isHtmlElement, localNameOf, matches } from '../document/nativeReads';
import { holderOf, tableOf } from './holders';
import { knownRole } from './knownRoles';
import { isNamedByAuthor, nativeRole } from './nativeRole';

/**
 * The role an element has for people: the first usable one of its `role` attribute, else its own; `generic` when it
 * has none, `none` when the author took it away
 * (https://www.w3.org/TR/wai-aria-1.2/#conflict_resolution_presentation_none).
 */
export function roleOf(element: Element): string {
  const said = attributeOf(element, 'role');
  if (said) return explicitRole(element, said) ?? nativeRole(element);
  return isStripped(element) ? 'none' : nativeRole(element);
}

function explicitRole(element: Element, said: string): string | undefined {
  for (const token of said.trim().toLowerCase().split(/\s+/)) {
    const role = knownRole(token);
    if (role === undefined) continue;
    if (role === 'none') return keepsItsRole(element) ? undefined : role;
    // A landmark of these kinds without a name is none.
    if ((role === 'region' || role === 'form') && !isNamedByAuthor(element)) continue;
    return role;
  }
  return undefined;
}

/** Focus and global attributes keep an element's own role, whatever the author says. */
function keepsItsRole(element: Element): boolean {
  return matches(element, FOCUSABLE) || GLOBAL.some((name) => Boolean(attributeOf(element, name)));
}

/** Parts of a list or table whose own role was taken away lose theirs with it. */
function isStripped(element: Element): boolean {
  if (!PARTS.has(localNameOf(element)) || !isHtmlElement(element)) return false;
  const whole = localNameOf(element) === 'li' ? holderOf(element, LISTS) : tableOf(element);
  if (!whole || !attributeOf(whole, 'role')) return false;
  return roleOf(whole) === 'none';
}

const LISTS = ['ul', 'ol', 'menu'];
const PARTS = new Set(['li', 'caption', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot']);
const FOCUSABLE =
  'a[href],area[href],button:enabled,input:enabled,select:enabled,textarea:enabled,summary,iframe,[tabindex],[contenteditable]:not([contenteditable="false"])';

// https://www.w3.org/TR/wai-aria-1.2/#global_states, without those that only some roles keep and `aria-hidden`.
const GLOBAL =
  `atomic busy controls current describedby description details dropeffect flowto grabbed keyshortcuts label
   labelledby live owns relevant roledescription`
    .split(/\s+/)
    .map((name) => `aria-${name}`);
