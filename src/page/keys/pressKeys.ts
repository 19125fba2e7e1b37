import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { focusByPress } from '../act/focus';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { focusedElement, isWithin } from '../document/ancestry';
import { checkGoing } from '../document/waiting';
import { saidName } from '../names/name';
import { protection } from '../names/protectedField';
import type { Page } from '../page';
import { type Pointing, resolveTarget } from '../point/resolveTarget';
import { parseChord } from './keyNames';
import { strikeSlowly } from './keystroke';

export interface KeyPress {
  keys: string;
  times: number;
  /** What has focus first; left out, whatever has it. */
  at?: Pointing | undefined;
  signal: AbortSignal;
}

/** Presses a key or chord, with what a browser does for it by default. Throws INVALID_ARGS for unknown keys. */
export async function pressKeys(page: Page, { keys, times, at, signal }: KeyPress): Promise<Outcome> {
  const chord = parseChord(keys);
  const target = at ? resolveTarget(page, at, 'any') : focusedElement(page);
  if (at) await makeActionable(page, target, signal);
  checkGoing(signal);
  if (at && !isWithin(focusedElement(page), target)) {
    page.mutations.quietly(() => focusByPress(page, target));
  }
  const name = saidName(page, target);
  const { effect } = await observeEffect(page, { target, signal, focusCounts: true }, async () => {
    for (let count = 0; count < times; count += 1) {
      const focused = focusedElement(page);
      if (chord.key.length === 1 && !chord.ctrlKey && !chord.metaKey) checkTypable(page, focused);
      checkGoing(signal);
      await strikeSlowly(page, focused, chord);
    }
  });
  const focused = focusedElement(page);
  const moved = focused !== target && focused !== page.document.body && !effect.navigating;
  const did = `Pressed ${keys}${times > 1 ? ` ${times} times` : ''}${at ? ` in ${name}` : ''}.`;
  return report(effect, {
    did: moved ? `${did} Focus is now on ${saidName(page, focused)}.` : did,
    nothing: `${did} Nothing followed that I could see. Give a target, or use click.`,
  });
}

function checkTypable(page: Page, focused: Element): void {
  const secret = protection(focused);
  if (!secret) return;
  throw new ToolFailure(
    'SENSITIVE_FIELD',
    `“${saidName(page, focused)}” is ${secret}; it is left to the user.`,
  );
}
