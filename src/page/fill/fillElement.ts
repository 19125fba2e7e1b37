import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { noteField } from '../act/noteField';
import { setCheckedState } from '../act/setCheckedState';
import { controlOf } from '../act/targetState';
import { editContextOf } from '../document/editContext';
import { editingHost, isInput, isSelect, isTextField } from '../document/elementKinds';
import { selectInside } from '../document/inside';
import { attributeOf } from '../document/nativeReads';
import { saidName } from '../names/name';
import { protection } from '../names/protectedField';
import type { Page } from '../page';
import { chooseOption } from './chooseOption';
import { fillPicker, mayHavePicker } from './dates/fillPicker';
import { saidMoment } from './dates/moment';
import { fillByValue } from './fillByValue';
import { fillSegments, isSegmented } from './fillSegments';
import { fillSlider, isSlider } from './fillSlider';
import { fillText } from './fillText';
import { spelledFor } from './spelledFor';
import { spokenCheck } from './spokenCheck';
import { spokenValue } from './spokenValue';

export interface Filling {
  value: string;
  signal: AbortSignal;
}

/**
 * Sets one field, whatever its kind, and checks that the page kept the value.
 * Throws NOT_EDITABLE, SENSITIVE_FIELD, TARGET_*, INVALID_ARGS (not a date …), NO_SUCH_OPTION or NO_EFFECT.
 */
export function fillElement(page: Page, field: Element, filling: Filling): Promise<Outcome> {
  return noteField(page, field, () => fillByKind(page, field, filling));
}

function fillByKind(page: Page, field: Element, filling: Filling): Promise<Outcome> {
  if (isSlider(field)) return fillSlider(page, field, filling);
  if (isSegmented(page, field)) return fillSegments(page, field, filling);
  if (isSelect(field)) return chooseOption(page, field, { option: filling.value, signal: filling.signal });
  if (isInput(field) && field.type === 'checkbox') {
    return setCheckedState(page, field, {
      checked: spokenCheck(filling.value) === true,
      signal: filling.signal,
    });
  }
  if (isInput(field) && !isTextField(field)) return fillByValue(page, field, filling);
  if (isInput(field) && field.type === 'number') return fillByValue(page, field, filling);
  if (isInput(field) && mayHavePicker(field, filling.value)) return fillPicker(page, field, filling);
  return fillText(page, field, {
    ...filling,
    value: spelledFor(field, monthOrWeek(page, field, filling.value)),
  });
}

/** Firefox has no month and week fields: it shows text fields, which take the same spelling. */
function monthOrWeek(page: Page, field: Element, said: string): string {
  if (!isInput(field) || field.type !== 'text' || said.trim() === '') return said;
  const type = attributeOf(field, 'type')?.toLowerCase();
  if (type !== 'month' && type !== 'week') return said;
  return spokenValue(type, { field, said, name: saidName(page, field) });
}

/**
 * The field a resolved target stands for: itself, what its label names, or the only field inside it. One that can only be
 * read may still take a day or time, through its picker.
 */
export function fieldFor(page: Page, target: Element, value = ''): Element {
  const named = controlOf(target);
  if (isSegmented(page, named)) return named;
  const inside = isField(named) ? [named] : selectInside(page, named, FIELDS).filter(isField);
  const [field, second] = inside;
  if (!field || second) throw notEditable(page, target, 'is not a field. Name the field to fill.');
  checkFillable(page, field, value);
  return field;
}

function checkFillable(page: Page, field: Element, value: string): void {
  const secret = protection(field);
  // A password is asked for; the others are nobody's but the user's.
  if (secret && secret !== 'a password field') {
    throw new ToolFailure(
      'SENSITIVE_FIELD',
      `“${saidName(page, field)}” is ${secret}; it is left to the user. Ask the user to fill it, then go on.`,
    );
  }
  if (isInput(field)) {
    const hint = INSTEAD[field.type];
    const ticks = field.type === 'checkbox' && spokenCheck(value) !== undefined;
    if (hint && !ticks) throw notEditable(page, field, hint);
  }
  const picks = isInput(field) && isTextField(field) && saidMoment(value) !== undefined;
  if ('readOnly' in field && field.readOnly === true && !isSelect(field) && !picks) {
    throw notEditable(
      page,
      field,
      'can only be read. The page may set it another way, a button beside it for example.',
    );
  }
}

function notEditable(page: Page, target: Element, why: string): ToolFailure {
  return new ToolFailure('NOT_EDITABLE', `“${saidName(page, target)}” ${why}`);
}

function isField(element: Element): boolean {
  return (
    isInput(element) ||
    isTextField(element) ||
    isSelect(element) ||
    isSlider(element) ||
    editingHost(element) === element ||
    isInEditor(element) ||
    editContextOf(element) !== undefined
  );
}

function isInEditor(element: Element): boolean {
  return editingHost(element) !== undefined;
}

const FIELDS =
  'input:not([type=hidden]),textarea,select,[role=slider],[contenteditable]:not([contenteditable=false])';

const INSTEAD: Record<string, string | undefined> = {
  checkbox: 'is a checkbox. Say "yes" or "no", or use set_checked.',
  radio: 'is a radio button. Use set_checked.',
  file: 'takes a file, not text.',
  submit: 'is a button. Use click.',
  button: 'is a button. Use click.',
  reset: 'is a button. Use click.',
  image: 'is a button. Use click.',
};
