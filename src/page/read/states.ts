import { isDetails, isInput, isSelect, isTextArea } from '../document/elementKinds';
import { attributeOf, isElement, localNameOf, matches, parentOf } from '../document/nativeReads';
import { isDisabled } from '../document/visible';

/** The states a person sees on a control, as single words. */
export function statesOf(element: Element, role: string): string[] {
  const states: string[] = [];
  const add = (word: string, holds: boolean) => {
    if (holds) states.push(word);
  };
  const says = (name: string) => attributeOf(element, `aria-${name}`);
  add(checkedWord(element, role), CHECKABLE.has(role));
  add('pressed', says('pressed') === 'true');
  add('selected', says('selected') === 'true');
  add('expanded', says('expanded') === 'true' || detailsOf(element)?.open === true);
  add('collapsed', says('expanded') === 'false' || detailsOf(element)?.open === false);
  const current = says('current');
  add('current', current !== null && current !== 'false' && current !== '');
  const field = isInput(element) || isTextArea(element) ? element : undefined;
  add('readonly', field?.readOnly === true && field.matches(':read-only') && TYPED.has(role));
  add(
    'required',
    says('required') === 'true' || Boolean(field?.required) || (isSelect(element) && element.required),
  );
  add('invalid', says('invalid') === 'true' || isUserInvalid(element));
  add('disabled', isDisabled(element));
  return states;
}

const CHECKABLE = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio']);
const TYPED = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

function checkedWord(element: Element, role: string): string {
  if (isInput(element)) {
    if (element.indeterminate) return 'mixed';
    return element.checked ? 'checked' : `not ${role === 'switch' ? 'on' : 'checked'}`;
  }
  const checked = attributeOf(element, 'aria-checked');
  if (checked === 'mixed') return 'mixed';
  return checked === 'true' ? 'checked' : 'not checked';
}

function detailsOf(summary: Element): HTMLDetailsElement | undefined {
  const parent = localNameOf(summary) === 'summary' ? parentOf(summary) : null;
  return parent && isElement(parent) && isDetails(parent) ? parent : undefined;
}

/** Whether the browser shows the field as wrong. */
export function isUserInvalid(element: Element): boolean {
  try {
    return matches(element, 'input:user-invalid,select:user-invalid,textarea:user-invalid');
  } catch {
    // Engines without the pseudo-class refuse the selector.
    return false;
  }
}
