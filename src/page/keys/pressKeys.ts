import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { focusByPress } from '../act/focus';
import { type Effect, observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { focusedElement, isWithin } from '../document/ancestry';
import { checkGoing } from '../document/waiting';
import { saidName } from '../names/name';
import { protection } from '../names/protectedField';
import type { Page } from '../page';
import { type Pointing, pointedAt } from '../point/pointedAt';
import { askFirst, needsAsking } from '../risk/askFirst';
import { riskOfKey } from '../risk/keyRisk';
import { caretOf, selectedText } from './caret';
import { parseChord } from './keyNames';
import { strikeSlowly } from './keystroke';
import { browserTool, refuseReserved } from './reservedChords';

export interface KeyPress {
  keys: string;
  times: number;
  /** What has focus first; left out, whatever has it. */
  at?: Pointing | undefined;
  signal: AbortSignal;
}

/** Presses a key or chord, with what a browser does for it by default. Throws INVALID_ARGS for unknown keys, and what `askFirst` throws. */
export async function pressKeys(page: Page, { keys, times, at, signal }: KeyPress): Promise<Outcome> {
  const chord = parseChord(keys);
  refuseReserved(chord, keys);
  const target = at ? await pointedAt(page, at, { purpose: 'any', signal }) : focusedElement(page);
  if (at) await makeActionable(page, target, signal);
  checkGoing(signal);
  if (at && !isWithin(focusedElement(page), target)) {
    page.mutations.quietly(() => focusByPress(page, target));
  }
  const name = saidName(page, target);
  askFirst(page, riskOfKey(page, focusedElement(page), chord.key));
  const before = caretOf(page);
  const watched = { target, signal, focusCounts: true, isEnough: (moved: boolean) => moved };
  const { result: moved, effect } = await observeEffect(page, watched, async () => {
    for (let count = 0; count < times; count += 1) {
      const focused = focusedElement(page);
      if (chord.key.length === 1 && !chord.ctrlKey && !chord.metaKey) checkTypable(page, focused);
      const risky = count > 0 ? riskOfKey(page, focused, chord.key) : undefined;
      if (risky) throw needsAsking(page, risky);
      checkGoing(signal);
      await strikeSlowly(page, focused, chord);
    }
    return caretOf(page) !== before;
  });
  const focused = focusedElement(page);
  const focusLeft = focused !== target && focused !== page.document.body && !effect.navigating;
  const instead = browserTool(chord);
  const did = `Pressed ${keys}${times > 1 ? ` ${times} times` : ''}${at ? ` in ${name}` : ''}.`;
  return report(moved ? withSelection(page, effect) : effect, {
    did: focusLeft ? `${did} Focus is now on ${saidName(page, focused)}.` : did,
    nothing: `${did} Nothing followed that I could see. ${instead ? `What the browser does for it is ${instead}.` : 'Give a target, or use click.'}`,
  });
}

/** A caret that moved and a text that is selected are seen by whoever looks at the page. */
function withSelection(page: Page, effect: Effect): Effect {
  if (effect.verdict !== 'no_change') return effect;
  const selected = selectedText(page).length;
  const line = selected > 0 ? `${selected} characters selected` : 'the caret moved';
  return { ...effect, verdict: 'changed', changed: [line] };
}

function checkTypable(page: Page, focused: Element): void {
  const secret = protection(focused);
  if (!secret) return;
  throw new ToolFailure(
    'SENSITIVE_FIELD',
    `“${saidName(page, focused)}” is ${secret}; it is left to the user.`,
  );
}
