import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { giveFocus } from '../act/focus';
import { noModifiers } from '../act/modifiers';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { isInput } from '../document/elementKinds';
import { attributeOf } from '../document/nativeReads';
import { appeared, checkGoing } from '../document/waiting';
import { strike } from '../keys/keystroke';
import { saidName } from '../names/name';
import type { Page } from '../page';
import type { Filling } from './fillElement';
import { spokenAmount } from './spokenNumber';

/** A slider that is no input: it tells where it stands by ARIA, and keys move it. */
export function isSlider(element: Element): boolean {
  return !isInput(element) && attributeOf(element, 'role') === 'slider' && standing(element) !== undefined;
}

/** Brings an ARIA slider to a number or share of its range with the keys every slider knows, and says where it stopped. */
export async function fillSlider(page: Page, slider: Element, { value, signal }: Filling): Promise<Outcome> {
  const name = saidName(page, slider);
  const wanted = amountFor(slider, value, name);
  await makeActionable(page, slider, signal);
  const before = standing(slider);
  if (before === wanted) return { verdict: 'no_change', say: `${name} is already ${wanted}.` };
  const { effect } = await observeEffect(page, { target: slider, signal, settleMs: 0 }, () => {
    giveFocus(page, slider);
    return bringTo(page, slider, { wanted, signal });
  });
  const now = standing(slider);
  if (now === before || now === undefined) {
    throw new ToolFailure(
      'NO_EFFECT',
      `${name} does not move with the arrow keys; it is still ${before}. Try drag, or the buttons beside it.`,
    );
  }
  const did =
    now === wanted
      ? `Set ${name} to ${now}.`
      : `Set ${name} to ${now}, the nearest to ${wanted} that its steps allow.`;
  const seen = { ...effect, verdict: 'changed' as const, changed: [`${name}: ${now}`] };
  return report(seen, { did, nothing: did, ...(now !== wanted && { data: { value: String(now) } }) });
}

interface Way {
  wanted: number;
  signal: AbortSignal;
}

async function bringTo(page: Page, slider: Element, { wanted, signal }: Way): Promise<void> {
  if (wanted === bound(slider, 'aria-valuemin')) await stroke(page, slider, 'Home', signal);
  if (wanted === bound(slider, 'aria-valuemax')) await stroke(page, slider, 'End', signal);
  // Large steps first. A key that leads away, beyond or nowhere is not pressed again.
  for (const [up, down] of STROKES) {
    for (let count = 0; count < MOST_STROKES; count += 1) {
      checkGoing(signal);
      const at = standing(slider) ?? wanted;
      if (at === wanted) return;
      const key = at < wanted ? up : down;
      await stroke(page, slider, key, signal);
      const now = standing(slider) ?? at;
      if (Math.abs(wanted - now) >= Math.abs(wanted - at)) {
        if (now !== at) await stroke(page, slider, key === up ? down : up, signal);
        break;
      }
    }
  }
}

/** Presses a key and waits, briefly, for the slider to tell where it stands. */
async function stroke(page: Page, slider: Element, key: string, signal: AbortSignal): Promise<void> {
  const before = standing(slider);
  page.mutations.quietly(() => strike(page, slider, { ...noModifiers, key }));
  await appeared(page, () => (standing(slider) === before ? undefined : true), {
    atMostMs: MOVING_MS,
    signal,
  });
}

function amountFor(slider: Element, said: string, name: string): number {
  const [least, most] = [bound(slider, 'aria-valuemin') ?? 0, bound(slider, 'aria-valuemax') ?? 100];
  const amount = Number(spokenAmount(said.trim().toLowerCase(), least, most) ?? Number.NaN);
  if (amount >= least && amount <= most) return amount;
  throw new ToolFailure(
    'INVALID_ARGS',
    `“${said.slice(0, 80)}” is nothing “${name}” can be set to. It takes ${least} to ${most}, or a share as "40 %".`,
  );
}

const standing = (slider: Element) => bound(slider, 'aria-valuenow');

function bound(slider: Element, attribute: string): number | undefined {
  const said = attributeOf(slider, attribute);
  const number = Number(said);
  return said === null || said.trim() === '' || Number.isNaN(number) ? undefined : number;
}

const STROKES = [
  ['PageUp', 'PageDown'],
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowUp', 'ArrowDown'],
] as const;
const MOST_STROKES = 500;
const MOVING_MS = 100;
