import type { Outcome } from '#contract/result';
import { isInput, isSelect } from '../document/elementKinds';
import { attributeOf, textOf } from '../document/nativeReads';
import { cleanText } from '../names/cleanText';
import { nameOf, roleOf } from '../names/name';
import type { Page } from '../page';
import type { Held } from './deeds';
import { heldText } from './targetState';

/** Runs what changes a field, and notes how it stood, so that it can be put back: also where the act stopped half way. */
export async function noteField(
  page: Page,
  field: Element,
  change: () => Promise<Outcome>,
): Promise<Outcome> {
  const before = heldBy(page, field);
  const [role, name] = [roleOf(field), nameOf(page, field)];
  try {
    return await change();
  } finally {
    const after = heldBy(page, field);
    if (before && after && !isSame(before, after)) {
      page.deeds.note({ kind: 'field', field, role, name, before, after });
    }
  }
}

/** How a field stands now; nothing for what holds nothing that could be put back. */
export function heldBy(page: Page, field: Element): Held | undefined {
  if (isSelect(field)) return { kind: 'options', chosen: [...field.options].map(({ selected }) => selected) };
  const on = isOn(field);
  if (on !== undefined) return { kind: 'checked', on, rival: rivalOf(page, field) };
  const text = heldText(field) ?? attributeOf(field, 'aria-valuenow') ?? shownChoice(field);
  return typeof text === 'string' ? { kind: 'text', text } : undefined;
}

export function isSame(one: Held, other: Held): boolean {
  if (one.kind === 'text') return other.kind === 'text' && cleanText(one.text) === cleanText(other.text);
  if (one.kind === 'checked') return other.kind === 'checked' && one.on === other.on;
  return other.kind === 'options' && one.chosen.join() === other.chosen.join();
}

function isOn(control: Element): boolean | undefined {
  if (isInput(control)) return /^(checkbox|radio)$/.test(control.type) ? control.checked : undefined;
  const said = attributeOf(control, 'aria-checked') ?? attributeOf(control, 'aria-pressed');
  return said === 'true' || said === 'false' ? said === 'true' : undefined;
}

// The radio button of the same group that is on: a person takes a choice back by choosing that one again.
function rivalOf(page: Page, control: Element): Element | undefined {
  if (!isInput(control) || control.type !== 'radio' || control.name === '') return undefined;
  const group = page.document.querySelectorAll<HTMLInputElement>('input[type=radio]:checked');
  return [...group].find(({ name, form }) => name === control.name && form === control.form);
}

// A list that is no select shows what was chosen as its own words, or marks it.
function shownChoice(box: Element): string | undefined {
  if (attributeOf(box, 'role') === 'combobox' || attributeOf(box, 'aria-haspopup') !== null)
    return cleanText(textOf(box));
  const chosen = box.querySelector('[aria-selected=true],[aria-checked=true]');
  return chosen ? cleanText(textOf(chosen)) : undefined;
}
