import { isDetails, isInput, isOption, isSelect, isTextArea } from '../document/elementKinds';
import { attributeOf, isElement, localNameOf, matches, parentOf } from '../document/nativeReads';
import { isDisabled } from '../document/visible';
import { isFirstOfItsName } from '../names/holders';

/** The states a person sees on a control, as single words. */
export function statesOf(element: Element, role: string, disabled = isDisabled(element)): string[] {
  const states: string[] = [];
  const add = (word: string, holds: boolean) => {
    if (holds) states.push(word);
  };
  const says = (name: string) => attributeOf(element, `aria-${name}`);
  add(checkedWord(element), CHECKABLE.has(role));
  add('pressed', says('pressed') === 'true');
  add('selected', says('selected') === 'true' || (isOption(element) && element.selected));
  add('expanded', says('expanded') === 'true' || detailsOf(element)?.open === true);
  add('collapsed', says('expanded') === 'false' || detailsOf(element)?.open === false);
  const current = says('current');
  add('current', current !== null && current !== 'false' && current !== '');
  const field = isInput(element) || isTextArea(element) ? element : undefined;
  const isFixed = field?.readOnly === true && matches(field, ':read-only');
  add('readonly', TYPED.has(role) && (isFixed || says('readonly') === 'true'));
  add(
    'required',
    says('required') === 'true' || Boolean(field?.required) || (isSelect(element) && element.required),
  );
  const wrong = says('invalid');
  add('invalid', (wrong !== null && wrong !== '' && wrong !== 'false') || isUserInvalid(element));
  add('disabled', disabled);
  return states;
}

const CHECKABLE = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio']);
const TYPED = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

function checkedWord(element: Element): string {
  if (isInput(element)) {
    if (element.indeterminate) return 'mixed';
    return element.checked ? 'checked' : 'not checked';
  }
  const checked = attributeOf(element, 'aria-checked');
  if (checked === 'mixed') return 'mixed';
  return checked === 'true' ? 'checked' : 'not checked';
}

function detailsOf(summary: Element): HTMLDetailsElement | undefined {
  if (localNameOf(summary) !== 'summary' || !isFirstOfItsName(summary, 'details')) return undefined;
  const details = parentOf(summary);
  return isElement(details) && isDetails(details) ? details : undefined;
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
