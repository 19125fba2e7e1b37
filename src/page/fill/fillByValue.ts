import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { giveFocus } from '../act/focus';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { isInput } from '../document/elementKinds';
import { checkGoing, nextTask } from '../document/waiting';
import { keepsSecret, tellableValue } from '../names/fieldValue';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { rememberStanding } from '../point/standingFor';
import type { Filling } from './fillElement';
import { withValue } from './fillText';
import { commit, setFieldValue } from './insertText';
import { spokenValue } from './spokenValue';

/** Sets a field whose value has a form of its own: number, date, time, range, colour. */
export async function fillByValue(
  page: Page,
  field: HTMLInputElement,
  { value, signal }: Filling,
): Promise<Outcome> {
  const name = saidName(page, field);
  const asked = value.trim() === '' ? '' : spokenValue(field.type, { field, said: value, name });
  const tellable = (held: string) => tellableValue(field, held) || 'empty';
  await makeActionable(page, field, signal);
  if (field.value === asked) return { verdict: 'no_change', say: `${name} is already ${tellable(asked)}.` };

  checkGoing(signal);
  const before = field.value;
  const standing = rememberStanding(page, field);
  const { effect } = await observeEffect(page, { target: field, signal, settleMs: 0 }, () => {
    giveFocus(page, field);
    setFieldValue(field, asked);
    commit(field);
  });
  await nextTask();
  const stands = standing();
  const now = stands && isInput(stands) ? stands.value : field.value;
  if (now === before && !effect.navigating) {
    throw new ToolFailure(
      'NO_EFFECT',
      `The page did not take ${tellable(asked)} for ${name}; it is still ${tellable(now)}.${limits(field)}`,
    );
  }
  const seen = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
  const did = `${asked ? 'Filled' : 'Cleared'} ${name}${withValue(field, now)}.`;
  const kept = now === asked;
  // The browser's own words can repeat the value.
  const complains = !field.validity.valid && !keepsSecret(field);
  const said = kept
    ? `${did}${complains ? ` The field says ${field.validationMessage}` : ''}`
    : `${did} The page changed ${keepsSecret(field) ? 'it' : `it from ${asked}`}.`;
  return report(seen, { did: said, nothing: said, ...(!kept && { data: { value: tellable(now) } }) });
}

function limits({ min, max }: HTMLInputElement): string {
  if (min && max) return ` It takes ${min} to ${max}.`;
  if (min) return ` It takes ${min} or more.`;
  return max ? ` It takes at most ${max}.` : ' Try another value.';
}
