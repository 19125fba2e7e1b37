import { isInput, isSelect, isTextArea } from '../../document/elementKinds';
import { attributeOf } from '../../document/nativeReads';
import { isDisabled } from '../../document/visible';
import { cappedText } from '../../names/cleanText';

/** What a field asks of its value, as far as it says: only what applies is there. */
export interface FieldRules {
  required?: true;
  min?: string;
  max?: string;
  step?: string;
  min_length?: number;
  max_length?: number;
  /** The form the value must have, in words. */
  format?: string;
  readonly?: true;
  disabled?: true;
}

export function fieldRules(field: Element): FieldRules {
  return {
    ...(isRequired(field) && { required: true }),
    ...range(field),
    ...lengths(field),
    ...(isInput(field) && field.pattern && { format: patternWords(field.pattern, field.title) }),
    ...(isReadOnly(field) && { readonly: true }),
    ...(isDisabled(field) && { disabled: true }),
  };
}

export function isRequired(field: Element): boolean {
  if (attributeOf(field, 'aria-required') === 'true') return true;
  return (isInput(field) || isSelect(field) || isTextArea(field)) && field.required;
}

/** A pattern in words: the page's own, else what a simple pattern means, else the pattern. */
export function patternWords(pattern: string, title: string): string {
  const told = cappedText(title, 120);
  if (told) return told;
  const [, kind, least, most] = SIMPLE.exec(pattern) ?? [];
  const noun = kind && NOUNS[kind];
  if (!noun) return `matches ${cappedText(pattern, 120)}`;
  if (least === undefined) return `only ${noun}`;
  if (most === undefined) return `${least} ${noun}`;
  return most === ',' ? `at least ${least} ${noun}` : `${least} to ${most.slice(1)} ${noun}`;
}

const SIMPLE = /^\^?(\\d|\[0-9\]|\[A-Z\]|\[a-z\]|\[A-Za-z\]|\[a-zA-Z\])(?:\{(\d+)(,\d*)?\}|[+*])\$?$/;
const NOUNS: Record<string, string | undefined> = {
  '\\d': 'digits',
  '[0-9]': 'digits',
  '[A-Z]': 'capital letters',
  '[a-z]': 'small letters',
  '[A-Za-z]': 'letters',
  '[a-zA-Z]': 'letters',
};

function range(field: Element): Pick<FieldRules, 'min' | 'max' | 'step'> {
  const min = attributeOf(field, isInput(field) ? 'min' : 'aria-valuemin');
  const max = attributeOf(field, isInput(field) ? 'max' : 'aria-valuemax');
  const step = isInput(field) ? attributeOf(field, 'step') : null;
  return { ...(min && { min }), ...(max && { max }), ...(step && step !== 'any' && { step }) };
}

function lengths(field: Element): Pick<FieldRules, 'min_length' | 'max_length'> {
  if (!isInput(field) && !isTextArea(field)) return {};
  const { minLength, maxLength } = field;
  return { ...(minLength > 0 && { min_length: minLength }), ...(maxLength > 0 && { max_length: maxLength }) };
}

function isReadOnly(field: Element): boolean {
  if (attributeOf(field, 'aria-readonly') === 'true') return true;
  return (isInput(field) || isTextArea(field)) && field.readOnly && !isChecked(field);
}

function isChecked(field: Element): boolean {
  return isInput(field) && (field.type === 'checkbox' || field.type === 'radio');
}
