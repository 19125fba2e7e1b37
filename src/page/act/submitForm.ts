import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { isDisabled } from '../document/visible';
import { checkGoing } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { askBeforePress } from '../risk/askFirst';
import { riskOfPress, riskOfSubmit } from '../risk/pressRisk';
import { makeActionable } from './actionable';
import { formToSend } from './formToSend';
import { noModifiers } from './modifiers';
import { observeEffect } from './observeEffect';
import { pressAt } from './pointer';
import { report } from './report';

/**
 * Sends a form the way a person does: its button is pressed, so that the page's own handlers and the browser's
 * checks run. Throws TARGET_NOT_FOUND and TARGET_AMBIGUOUS when it is not clear which form, TARGET_DISABLED.
 */
export async function submitForm(
  page: Page,
  { target }: { target?: string | undefined },
  signal: AbortSignal,
): Promise<Outcome> {
  const { form, button } = await formToSend(page, target, signal);
  if (button && isDisabled(button)) {
    const name = saidName(page, button);
    throw new ToolFailure('TARGET_DISABLED', `“${name}” is disabled now. Fill what is missing first.`);
  }
  const hit = button && (await makeActionable(page, button, signal));
  checkGoing(signal);
  const askAgain = askBeforePress(page, button ?? form, (pressed) =>
    button ? riskOfPress(page, pressed) : riskOfSubmit(page, form),
  );
  const { effect } = await observeEffect(page, { target: button ?? form, signal }, (prepared) => {
    if (!hit) return HTMLFormElement.prototype.requestSubmit.call(form);
    const pressed = (receiver: Element) => {
      prepared();
      askAgain(receiver);
    };
    pressAt(page, hit, { button: 'left', double: false, modifiers: noModifiers, pressed });
  });
  return report(effect, {
    did: button ? `Sent the form with ${saidName(page, button)}.` : 'Sent the form.',
    nothing: 'The form showed nothing after sending. Read the page to see how it stands.',
  });
}
