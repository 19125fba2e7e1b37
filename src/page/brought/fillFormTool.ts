import type { Outcome } from '#contract/result';
import { setCheckedState } from '../act/setCheckedState';
import { submitForm } from '../act/submitForm';
import { isInput } from '../document/elementKinds';
import { checkGoing } from '../document/waiting';
import { fillFields } from '../fill/fillFields';
import { describe } from '../names/describe';
import type { Page } from '../page';
import type { FormTool } from './formTools';

/**
 * Fills a form that is a tool, as a person would, and sends it where the page allows that. Throws what filling and
 * sending throw.
 */
export async function fillFormTool(
  page: Page,
  { name, fields, sends }: FormTool,
  { input, signal }: { input: Readonly<Record<string, unknown>>; signal: AbortSignal },
): Promise<Outcome> {
  const done: Outcome[] = [];
  for (const [field, value] of Object.entries(input)) {
    checkGoing(signal);
    const [first, ...others] = fields.get(field) ?? [];
    if (!first) continue;
    const chosen = [first, ...others].find((control) => control.value === value) ?? first;
    if (isInput(first) && first.type === 'radio') {
      done.push(await setCheckedState(page, chosen, { checked: true, signal }));
    } else if (isInput(first) && first.type === 'checkbox') {
      done.push(await setCheckedState(page, first, { checked: value === true, signal }));
    } else {
      const target = describe(page, first).ref;
      done.push(await fillFields(page, [{ target, value: `${value}` }], signal));
    }
    if (done.at(-1)?.navigating) return { ...filled(name, done), navigating: true };
  }
  const [first] = [...fields.values()].flat();
  if (!sends || !first) return filled(name, done);
  const sent = await submitForm(page, { target: describe(page, first).ref }, signal);
  return { ...sent, say: `Filled the form ${name}. ${sent.say}` };
}

function filled(name: string, done: readonly Outcome[]): Outcome {
  const isChanged = done.some(({ verdict }) => verdict !== 'no_change');
  return {
    verdict: isChanged ? 'changed' : 'no_change',
    say: `Filled the form ${name}; it is not sent. The page wants the user to look at it and send it.`,
    changed: done.flatMap(({ changed = [] }) => changed).slice(0, 5),
  };
}
