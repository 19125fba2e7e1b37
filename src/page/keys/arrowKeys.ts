import { giveFocus } from '../act/focus';
import { isInput, isSelect, isTextField, type TextField } from '../document/elementKinds';
import { isDisabled } from '../document/visible';
import { commit, setFieldValue } from '../fill/insertText';
import type { Page } from '../page';
import type { Chord } from './keyNames';

/** What arrows, Home and End do inside a control: the next radio button, option or step, the caret's next place. */
export function arrowKey(page: Page, element: Element, chord: Chord): boolean {
  const step = STEPS[chord.key];
  if (step === undefined) return false;
  if (isSelect(element)) return stepSelect(element, step);
  if (isInput(element) && element.type === 'radio') return stepRadio(page, element, step);
  if (isInput(element) && STEPPED.has(element.type) && !/^(ArrowLeft|ArrowRight)$/.test(chord.key)) {
    return stepValue(element, -step);
  }
  if (isInput(element) && element.type === 'range') return stepValue(element, step);
  return isTextField(element) && moveCaret(element, chord, step);
}

function stepSelect(select: HTMLSelectElement, step: number): boolean {
  const open = [...select.options].filter((option) => !option.disabled);
  const at = open.findIndex((option) => option.selected);
  const next = open[Math.min(Math.max(at + step, 0), open.length - 1)];
  if (!next || next.selected) return false;
  next.selected = true;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  commit(select);
  return true;
}

function stepRadio(page: Page, radio: HTMLInputElement, step: number): boolean {
  if (!Number.isFinite(step)) return false;
  const all = [...(radio.form ?? page.document).querySelectorAll('input[type=radio]')].filter(isInput);
  const group = all.filter(
    (other) => other.name === radio.name && other.form === radio.form && !isDisabled(other),
  );
  const next = group[(group.indexOf(radio) + step + group.length) % group.length];
  if (!next || next === radio) return false;
  giveFocus(page, next);
  next.click();
  return true;
}

function stepValue(input: HTMLInputElement, step: number): boolean {
  const before = input.value;
  const max = input.max || (input.type === 'range' ? '100' : '');
  const min = input.min || (input.type === 'range' ? '0' : '');
  if (!Number.isFinite(step)) input.value = (step > 0 ? max : min) || before;
  else stepOnce(input, step);
  const after = input.value;
  if (after === before) return false;
  setFieldValue(input, after);
  commit(input);
  return true;
}

// Without steps of its own a field goes by one, as the browser's arrows do; its methods refuse then.
function stepOnce(input: HTMLInputElement, step: number): void {
  if (input.step.toLowerCase() !== 'any') {
    if (step > 0) input.stepUp();
    else input.stepDown();
    return;
  }
  const next =
    (Number.isNaN(input.valueAsNumber) ? 0 : input.valueAsNumber) + step * (UNITS[input.type] ?? 1);
  const [least, most] = [
    Number(input.min || Number.NEGATIVE_INFINITY),
    Number(input.max || Number.POSITIVE_INFINITY),
  ];
  const isNumber = input.type === 'number' || input.type === 'range';
  input.valueAsNumber = isNumber ? Math.min(Math.max(next, least), most) : next;
}

function moveCaret(field: TextField, { key, shiftKey }: Chord, step: number): boolean {
  const { selectionStart, selectionEnd, selectionDirection, value } = field;
  if (selectionStart === null || selectionEnd === null) return false;
  const anchor = selectionDirection === 'backward' ? selectionEnd : selectionStart;
  const focus = selectionDirection === 'backward' ? selectionStart : selectionEnd;
  const place = Math.min(
    Math.max(/^(ArrowUp|ArrowDown)$/.test(key) ? edge(step, value) : focus + step, 0),
    value.length,
  );
  const from = shiftKey ? anchor : place;
  field.setSelectionRange(
    Math.min(from, place),
    Math.max(from, place),
    place < from ? 'backward' : 'forward',
  );
  return field.selectionStart !== selectionStart || field.selectionEnd !== selectionEnd;
}

const edge = (step: number, value: string) => (step < 0 ? 0 : value.length);

const STEPS: Record<string, number | undefined> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

// Milliseconds; `valueAsNumber` counts months singly.
const UNITS: Record<string, number | undefined> = {
  date: 86_400_000,
  week: 604_800_000,
  time: 60_000,
  'datetime-local': 60_000,
};

const STEPPED = new Set(['number', 'range', 'date', 'time', 'month', 'week', 'datetime-local']);
