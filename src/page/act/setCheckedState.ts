import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { isInput } from '../document/elementKinds';
import { selectInside } from '../document/inside';
import { attributeOf } from '../document/nativeReads';
import { appeared, checkGoing } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { rememberStanding } from '../point/standingFor';
import { makeActionable } from './actionable';
import type { Hit } from './hitTest';
import { noModifiers } from './modifiers';
import { noteField } from './noteField';
import { observeEffect } from './observeEffect';
import { pressAt } from './pointer';
import { report } from './report';
import { controlOf } from './targetState';

export interface Checking {
  checked: boolean;
  signal: AbortSignal;
}

/**
 * Brings a checkbox, radio button, switch or toggle button into the state asked for, pressing it only when it differs.
 * Throws NOT_EDITABLE for what has no such state, NO_EFFECT when the page put it back.
 */
export async function setCheckedState(
  page: Page,
  target: Element,
  { checked, signal }: Checking,
): Promise<Outcome> {
  const control = checkableFor(page, target);
  const name = saidName(page, control);
  if (isOn(control) === checked)
    return { verdict: 'no_change', say: `${name} is already ${word(control, checked)}.` };
  if (isRadio(control) && !checked) {
    throw new ToolFailure(
      'NOT_EDITABLE',
      `“${name}” is a radio button and cannot be cleared. Choose another of its group.`,
    );
  }
  const hit = await makeActionable(page, control, signal);
  checkGoing(signal);
  return noteField(page, control, () => press(page, { control, hit, checked, signal }));
}

interface Pressing extends Checking {
  control: Element;
  hit: Hit;
}

async function press(page: Page, { control, hit, checked, signal }: Pressing): Promise<Outcome> {
  const name = saidName(page, control);
  const standing = rememberStanding(page, control);
  const { effect } = await observeEffect(page, { target: control, signal }, (prepared) =>
    pressAt(page, hit, { button: 'left', double: false, modifiers: noModifiers, pressed: prepared }),
  );
  // A page may draw the control anew; one that is gone, as a task that is done, has nothing left to say.
  const isAsAsked = () => {
    const now = standing();
    return !now || isOn(now) === checked ? true : undefined;
  };
  const done =
    isAsAsked() ??
    (effect.verdict !== 'no_change' && (await appeared(page, isAsAsked, { atMostMs: 300, signal })));
  if (!done && !effect.navigating) {
    throw new ToolFailure(
      'NO_EFFECT',
      `${name} was pressed but is still ${word(control, !checked)}. Something else may have to be done first.`,
    );
  }
  const did = `${name} is now ${word(control, checked)}.`;
  return report(effect, { did, nothing: did });
}

function checkableFor(page: Page, target: Element): Element {
  const named = controlOf(target);
  const found = isOn(named) === undefined ? selectInside(page, named, CHECKABLE) : [named];
  const [control, second] = found;
  if (control && !second && isOn(control) !== undefined) return control;
  throw new ToolFailure(
    'NOT_EDITABLE',
    `“${saidName(page, target)}” is no checkbox, radio button or switch. Use click, or name the box.`,
  );
}

/** Undefined for what is neither on nor off. A half-checked box is neither true nor false yet. */
function isOn(control: Element): boolean | 'mixed' | undefined {
  if (isInput(control)) {
    if (control.type !== 'checkbox' && control.type !== 'radio') return undefined;
    return control.indeterminate ? 'mixed' : control.checked;
  }
  const state = attributeOf(control, 'aria-checked') ?? attributeOf(control, 'aria-pressed');
  if (state === 'true' || state === 'false') return state === 'true';
  return state === 'mixed' ? 'mixed' : undefined;
}

const isRadio = (control: Element) =>
  isInput(control) ? control.type === 'radio' : attributeOf(control, 'role') === 'radio';

function word(control: Element, on: boolean): string {
  const isSwitch = attributeOf(control, 'role') === 'switch' || attributeOf(control, 'aria-pressed') !== null;
  if (isSwitch) return on ? 'on' : 'off';
  if (isRadio(control)) return on ? 'chosen' : 'not chosen';
  return on ? 'checked' : 'unchecked';
}

const CHECKABLE = 'input[type=checkbox],input[type=radio],[aria-checked],[aria-pressed]';
