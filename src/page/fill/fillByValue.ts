import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { giveFocus } from '../act/focus';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { checkGoing, nextTask } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
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
  const asked = value.trim() === '' ? '' : spokenValue(field, value, name);
  await makeActionable(page, field, signal);
  if (field.value === asked) return { verdict: 'no_change', say: `${name} is already ${asked || 'empty'}.` };

  checkGoing(signal);
  const before = field.value;
  const { effect } = await observeEffect(page, { target: field, signal, settleMs: 0 }, () => {
    giveFocus(page, field);
    setFieldValue(field, asked);
    commit(field);
  });
  await nextTask();
  const now = field.value;
  if (now === before && !effect.navigating) {
    throw new ToolFailure(
      'NO_EFFECT',
      `The page did not take ${asked} for ${name}; it is still ${now || 'empty'}.${limits(field)}`,
    );
  }
  const seen = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
  const did = `${asked ? 'Filled' : 'Cleared'} ${name}${withValue(now)}.`;
  const kept = now === asked;
  const said = kept
    ? `${did}${field.validity.valid ? '' : ` The field says ${field.validationMessage}`}`
    : `${did} The page changed it from ${asked}.`;
  return report(seen, { did: said, nothing: said, ...(!kept && { data: { value: now } }) });
}

function limits({ min, max }: HTMLInputElement): string {
  if (min && max) return ` It takes ${min} to ${max}.`;
  if (min) return ` It takes ${min} or more.`;
  return max ? ` It takes at most ${max}.` : ' Try another value.';
}
