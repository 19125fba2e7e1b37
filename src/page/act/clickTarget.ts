import type { Outcome } from '#contract/result';
import { isEditable } from '../document/elementKinds';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { type Pointing, pointedAt } from '../point/pointedAt';
import { askBeforePress } from '../risk/askFirst';
import { riskOfPress } from '../risk/pressRisk';
import { makeActionable } from './actionable';
import { parseModifiers } from './modifiers';
import { observeEffect } from './observeEffect';
import { type MouseButton, pressAt } from './pointer';
import { report } from './report';
import { controlOf } from './targetState';

export interface Click extends Pointing {
  button?: MouseButton | undefined;
  double?: boolean | undefined;
  modifiers?: string | undefined;
}

/** Clicks what is pointed at and says what followed. Throws TARGET_* when it cannot be clicked, and what `askBeforePress` throws. */
export async function clickTarget(page: Page, asked: Click, signal: AbortSignal): Promise<Outcome> {
  const modifiers = parseModifiers(asked.modifiers);
  const target = await pointedAt(page, asked, { purpose: 'click', signal });
  const hit = await makeActionable(page, target, signal);
  const name = saidName(page, target);
  const button = asked.button ?? 'left';
  const askAgain = askBeforePress(page, hit.receiver, (pressed) =>
    button === 'right' ? undefined : riskOfPress(page, pressed),
  );
  const focusCounts = isEditable(controlOf(target));
  const { result: opens, effect } = await observeEffect(
    page,
    { target, signal, focusCounts, isEnough },
    (prepared) => {
      const pressed = (receiver: Element) => {
        prepared();
        askAgain(receiver);
      };
      return pressAt(page, hit, { button, double: asked.double ?? false, modifiers, pressed });
    },
  );
  const did = `${verb(button, asked.double)} ${name}.`;
  if (opens && !effect.navigating) return { say: did, opens };
  return report(effect, {
    did,
    nothing: `${name} did nothing that I could see. Try another target, or look at the page again.`,
  });
}

// A link for a new tab changes nothing here.
const isEnough = (opens: string | undefined) => opens !== undefined;

function verb(button: MouseButton, double: boolean | undefined): string {
  if (button === 'right') return 'Right-clicked';
  if (button === 'middle') return 'Middle-clicked';
  return double ? 'Double-clicked' : 'Clicked';
}
