import type { RiskKind } from '#contract/risk';
import { destinationOf, isHeldBack } from '../document/formParts';
import { controlsOf } from '../document/nativeReads';
import { heldValue } from '../names/fieldValue';
import { protection } from '../names/protectedField';
import type { Page } from '../page';

/** What sending a form risks by what the form is made of; nothing it is called counts. */
export function formRisk(
  page: Page,
  form: HTMLFormElement,
  button: Element | undefined,
): RiskKind | undefined {
  const controls = [...controlsOf(form)];
  const destination = destinationOf(form, button);
  if (destination === undefined) return undefined;
  if (controls.some((control) => protection(control) === 'a card field')) return 'pay';
  if (isHeldBack(form, button)) return undefined;
  if (controls.some(holdsPassword)) return 'password';
  return destination.origin === page.window.origin ? undefined : 'elsewhere';
}

const holdsPassword = (control: Element) =>
  protection(control) === 'a password field' && (heldValue(control) ?? '') !== '';
