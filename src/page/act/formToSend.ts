import { ToolFailure } from '#contract/toolFailure';
import { withAncestors } from '../document/ancestry';
import { isForm } from '../document/elementKinds';
import { isSubmitButton } from '../document/formParts';
import { controlsOf } from '../document/nativeReads';
import { isVisible } from '../document/visible';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { pointedAt } from '../point/pointedAt';

/**
 * The form that is meant, by something in it or as the only one, and the button that sends it if it has one.
 * @throws {ToolFailure} TARGET_NOT_FOUND or TARGET_AMBIGUOUS.
 */
export async function formToSend(page: Page, target: string | undefined, signal: AbortSignal) {
  const form = target === undefined ? onlyForm(page) : await formAround(page, target, signal);
  const button = [...controlsOf(form)].find((control) => isSubmitButton(control) && isVisible(control));
  return { form, button };
}

async function formAround(page: Page, target: string, signal: AbortSignal): Promise<HTMLFormElement> {
  const element = await pointedAt(page, { target }, { purpose: 'any', signal });
  const form = [...withAncestors(element)].find(isForm) ?? element.querySelector('form');
  if (form) return form;
  throw new ToolFailure(
    'TARGET_NOT_FOUND',
    `“${saidName(page, element)}” is in no form. Click the button that sends instead.`,
  );
}

function onlyForm(page: Page): HTMLFormElement {
  const forms = [...page.document.querySelectorAll('form')].filter(
    (form) => isVisible(form) && [...controlsOf(form)].some(isVisible),
  );
  const [only, second] = forms;
  if (only && !second) return only;
  if (!only)
    throw new ToolFailure('TARGET_NOT_FOUND', 'The page has no form. Click the button that sends instead.');
  const count = forms.length;
  throw new ToolFailure(
    'TARGET_AMBIGUOUS',
    `The page has ${count} forms. Name a field or button of the one meant.`,
  );
}
