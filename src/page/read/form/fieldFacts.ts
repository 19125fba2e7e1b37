import { isInput, isSelect, isTextArea } from '../../document/elementKinds';
import { attributeOf } from '../../document/nativeReads';
import { isVisible } from '../../document/visible';
import { cappedText } from '../../names/cleanText';
import { describe } from '../../names/describe';
import { descriptionOf } from '../../names/description';
import { heldValue, keepsSecret, tellableValue } from '../../names/fieldValue';
import { nameOf } from '../../names/name';
import { referencedBy } from '../../names/referenced';
import { roleOf } from '../../names/role';
import type { Page } from '../../page';
import { seenText } from '../seenText';
import { type Choices, choicesOf } from './choices';
import { fieldError } from './fieldError';
import { groupHolder } from './fieldGroups';
import { type FieldRules, fieldRules, isRequired } from './fieldRules';

/** One field, or one group of radio buttons, as an answer tells it. */
export interface FieldFacts extends FieldRules, Choices {
  ref: string;
  label: string;
  type: string;
  /** What it holds; of protected fields only "filled" or "empty". */
  value?: string;
  checked?: boolean;
  protected?: true;
  /** Required and still empty. */
  missing?: true;
  error?: string;
  /** What the page says about it. */
  help?: string;
}

/** Tells a group from `fieldGroups`; of radio buttons the group is told, and each as a choice. */
export function fieldFacts(page: Page, group: readonly Element[]): FieldFacts | undefined {
  const [field] = group;
  if (!field) return undefined;
  return isRadio(field) ? radioFacts(page, field, group) : ownFacts(page, field);
}

function ownFacts(page: Page, field: Element): FieldFacts {
  const { ref, name } = describe(page, field);
  const checked = checkedState(field);
  const held = heldValue(field) ?? '';
  const error = fieldError(page, field);
  const help = error === undefined ? helpFor(page, field) : '';
  const empty = checked === undefined ? held.trim() === '' || isUnchosen(field) : !checked;
  return {
    ref,
    label: name,
    type: typeOf(field),
    ...(checked === undefined ? { value: cappedText(tellableValue(field, held), MOST_VALUE) } : { checked }),
    ...(keepsSecret(field) && { protected: true }),
    ...(isRequired(field) && empty && { missing: true }),
    ...fieldRules(field),
    ...choicesOf(field),
    ...(error !== undefined && { error }),
    ...(help && { help }),
  };
}

function radioFacts(page: Page, first: Element, group: readonly Element[]): FieldFacts {
  const holder = groupHolder(first);
  const chosen = group.find((radio) => checkedState(radio));
  const required = group.some(isRequired) || (holder !== undefined && isRequired(holder));
  const error = [...group, ...(holder ? [holder] : [])]
    .map((one) => fieldError(page, one))
    .find((said) => said !== undefined);
  return {
    ref: describe(page, chosen ?? first).ref,
    label: holder ? nameOf(page, holder) : '',
    type: 'radio group',
    value: chosen ? nameOf(page, chosen) : '',
    ...(required && { required: true }),
    ...(required && !chosen && { missing: true }),
    choices: group.slice(0, MOST_RADIOS).map((radio) => nameOf(page, radio)),
    ...(error !== undefined && { error }),
  };
}

const MOST_VALUE = 300;
const MOST_RADIOS = 30;

function isRadio(field: Element): boolean {
  return roleOf(field) === 'radio';
}

function checkedState(field: Element): boolean | undefined {
  if (isInput(field)) return field.type === 'checkbox' || field.type === 'radio' ? field.checked : undefined;
  if (!CHECKED_ROLES.has(roleOf(field))) return undefined;
  return attributeOf(field, 'aria-checked') === 'true';
}

/** A list that shows a choice without a value, "Please choose". */
function isUnchosen(field: Element): boolean {
  return isSelect(field) && field.value === '';
}

function typeOf(field: Element): string {
  if (isInput(field)) return field.type;
  if (isSelect(field)) return field.multiple ? 'select several' : 'select';
  if (isTextArea(field)) return 'long text';
  return attributeOf(field, 'contenteditable') === null ? roleOf(field) : 'rich text';
}

function helpFor(page: Page, field: Element): string {
  if (!attributeOf(field, 'aria-describedby')) return descriptionOf(page, field);
  const notes = referencedBy(field, 'aria-describedby').filter(isVisible);
  return cappedText(notes.map((note) => seenText(page, note, MOST_HELP)).join(' '), MOST_HELP);
}

const MOST_HELP = 200;
const CHECKED_ROLES = new Set(['checkbox', 'switch', 'radio']);
