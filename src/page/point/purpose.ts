import { isInput, isSelect, isTextArea } from '../document/elementKinds';
import { attributeOf, firstInside } from '../document/nativeReads';
import type { Pointable } from './pointable';
import { isInteractive } from './pointables';

/** What a tool wants the element for; it ranks, it does not exclude. */
export type Purpose = 'click' | 'edit' | 'choose' | 'check' | 'any';

/** How much an element loses for not being what the purpose needs. */
export function misfit(pointable: Pointable, purpose: Purpose): number {
  switch (purpose) {
    case 'click':
      return isInteractive(pointable) ? 0 : MISFIT;
    case 'edit':
      return isField(pointable) ? 0 : MISFIT;
    case 'choose':
      return isChoice(pointable) ? 0 : MISFIT;
    case 'check':
      return isCheckable(pointable) ? 0 : MISFIT;
    case 'any':
      return isInteractive(pointable) && pointable.role !== 'tabpanel' ? 0 : SLIGHT;
  }
}

const MISFIT = 40;
const SLIGHT = 6;

function isField({ element, role }: Pointable): boolean {
  if (isTextArea(element) || isSelect(element)) return true;
  if (isInput(element)) return !NOT_FILLED.has(element.type);
  // A date in parts is a group of spinbuttons.
  if (role === 'group' && firstInside(element, '[role=spinbutton]')) return true;
  return FIELD_ROLES.has(role) || attributeOf(element, 'contenteditable') !== null;
}

function isChoice({ element, role }: Pointable): boolean {
  return CHOICE_ROLES.has(role) || isSelect(element) || attributeOf(element, 'aria-haspopup') !== null;
}

function isCheckable({ element, role }: Pointable): boolean {
  return CHECK_ROLES.has(role) || attributeOf(element, 'aria-pressed') !== null;
}

const NOT_FILLED = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio']);
const FIELD_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider']);
const CHOICE_ROLES = new Set(['combobox', 'listbox', 'radiogroup', 'menu', 'tree', 'grid']);
const CHECK_ROLES = new Set([
  'checkbox',
  'radio',
  'switch',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'treeitem',
]);
