import { ToolFailure } from '#contract/toolFailure';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { shownOf } from './facts';
import type { Risky } from './risky';

/**
 * Stands before every act that may be risky, with nothing between it and the act. Throws NEEDS_PERMISSION where the
 * user has to be asked, for whoever sent the call to do so, and PAGE_CHANGED where the act is not what they agreed to any more.
 */
export function askFirst(page: Page, risky: Risky | undefined): void {
  const agreed = page.agreement.agreedTo();
  if (agreed === undefined) {
    if (!risky) return;
    const { risk, state } = shownOf(page, risky);
    page.agreement.ask(risk, state);
    throw needsAsking(page, risky);
  }
  if (!risky || shownOf(page, risky).state !== agreed) throw changed();
}

/**
 * Stands before a press. What it gives is called at the moment of the press: what the page changes under the pointer is no
 * longer what the user agreed to, nor what needed no asking. Both throw as `askFirst` does.
 */
export function askBeforePress(
  page: Page,
  meant: Element,
  judge: (pressed: Element) => Risky | undefined,
): (pressed: Element) => void {
  const first = judge(meant);
  askFirst(page, first);
  let isPressed = false;
  return (pressed) => {
    if (isPressed) return;
    const now = judge(pressed);
    if (first) askFirst(page, now);
    else if (now) throw needsAsking(page, now);
    isPressed = true;
  };
}

/** NEEDS_PERMISSION for an act in whose midst nobody can be asked. */
export function needsAsking(page: Page, { element }: Risky): ToolFailure {
  return new ToolFailure(
    'NEEDS_PERMISSION',
    `“${saidName(page, element)}” may do something that the user is asked about first; it was not done.`,
  );
}

function changed(): ToolFailure {
  return new ToolFailure(
    'PAGE_CHANGED',
    'The page changed after the user was asked, so what they agreed to was not done. Read the page, tell them what is different, and ask again.',
  );
}
