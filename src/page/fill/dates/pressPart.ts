import { makeActionable } from '../../act/actionable';
import { noModifiers } from '../../act/modifiers';
import { pressAt } from '../../act/pointer';
import { checkGoing, nextTask } from '../../document/waiting';
import type { Page } from '../../page';

/** Presses a part of a control whose effect is judged as a whole. Throws TARGET_* where it cannot be pressed. */
export async function pressPart(page: Page, element: Element, signal: AbortSignal): Promise<void> {
  const hit = await makeActionable(page, element, signal);
  checkGoing(signal);
  page.mutations.quietly(() =>
    pressAt(page, hit, { button: 'left', double: false, modifiers: noModifiers, pressed: () => undefined }),
  );
  await nextTask();
}
