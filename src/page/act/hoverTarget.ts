import type { Outcome } from '#contract/result';
import { checkGoing } from '../document/waiting';
import { saidName } from '../names/name';
import { showPointer } from '../overlay/pointerDot';
import type { Page } from '../page';
import { type Pointing, pointedAt } from '../point/pointedAt';
import { makeActionable } from './actionable';
import { movePointerTo } from './hover';
import { noModifiers } from './modifiers';
import { observeEffect } from './observeEffect';
import { pointerAt } from './pointer';
import { report } from './report';

/** Rests the pointer on what is pointed at and says what appeared. Throws TARGET_* when it cannot be reached. */
export async function hoverTarget(page: Page, asked: Pointing, signal: AbortSignal): Promise<Outcome> {
  const target = await pointedAt(page, asked, { purpose: 'any', signal });
  const hit = await makeActionable(page, target, signal);
  checkGoing(signal);
  const name = saidName(page, target);
  showPointer(page, hit.point);
  const { effect } = await observeEffect(page, { target, signal }, () =>
    movePointerTo(page, hit.receiver, pointerAt(page, hit, noModifiers)),
  );
  return report(effect, {
    did: `Moved the pointer to ${name}.`,
    // https://drafts.csswg.org/selectors/#the-hover-pseudo: only the real pointer makes an element match :hover.
    nothing: `Nothing appeared at ${name}. What a page shows by style alone needs the real pointer; try a click.`,
  });
}
