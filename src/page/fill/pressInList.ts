import { makeActionable } from '../act/actionable';
import { noModifiers } from '../act/modifiers';
import { type Effect, observeEffect } from '../act/observeEffect';
import { pressAt } from '../act/pointer';
import type { Page } from '../page';

/** Presses a box or an option of its list and says what followed. Throws TARGET_* where it cannot be pressed. */
export async function pressInList(page: Page, element: Element, signal: AbortSignal): Promise<Effect> {
  const hit = await makeActionable(page, element, signal);
  const { effect } = await observeEffect(page, { target: element, signal, focusCounts: true }, (prepared) =>
    pressAt(page, hit, { button: 'left', double: false, modifiers: noModifiers, pressed: prepared }),
  );
  return effect;
}
