import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { giveFocus } from '../act/focus';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { isSelect } from '../document/elementKinds';
import { checkGoing, nextTask } from '../document/waiting';
import { cleanText } from '../names/cleanText';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { rememberStanding } from '../point/standingFor';
import { type Choice, findOption, matchOption } from './matchOption';

export interface Choosing {
  option: string;
  signal: AbortSignal;
}

/** Chooses in a native select; in one that takes several, adds to the chosen ones ("Red, Blue" adds both). */
export async function chooseOption(
  page: Page,
  select: HTMLSelectElement,
  { option, signal }: Choosing,
): Promise<Outcome> {
  const name = saidName(page, select);
  const wanted = optionsMeant(select, option, name);
  const labels = wanted.map(({ label }) => label).join(' and ');
  const standing = rememberStanding(page, select);
  const isChosen = () => wanted.every(({ item }) => item.selected);
  await makeActionable(page, select, signal);
  if (isChosen()) return { verdict: 'no_change', say: `${name} is already ${labels}.` };

  checkGoing(signal);
  const { effect } = await observeEffect(page, { target: select, signal, settleMs: 0 }, () => {
    giveFocus(page, select);
    for (const { item } of wanted) item.selected = true;
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await nextTask();
  const now = standing();
  const stands = now === select ? isChosen() : !now || !isSelect(now) || now.value === select.value;
  if (!stands && !effect.navigating) {
    throw new ToolFailure(
      'NO_EFFECT',
      `The page undid the choice of ${labels} in ${name}. Look at the page again.`,
    );
  }
  const did = `Chose ${labels} in ${name}.`;
  const seen = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
  return report(
    { ...seen, changed: seen.changed.map(labelled(select, name, labels)) },
    { did, nothing: did },
  );
}

function optionsMeant(select: HTMLSelectElement, asked: string, name: string): Choice<HTMLOptionElement>[] {
  const choices = [...select.options].map(choiceOf);
  const parts = asked.split(/\s*,\s*|\s+and\s+/).filter(Boolean);
  if (select.multiple && parts.length > 1 && !findOption(choices, asked)) {
    return parts.map((part) => matchOption(choices, part, name));
  }
  return [matchOption(choices, asked, name)];
}

function choiceOf(option: HTMLOptionElement): Choice<HTMLOptionElement> {
  const group = option.parentElement instanceof HTMLOptGroupElement && option.parentElement.disabled;
  const label = cleanText(option.label || option.text);
  return { label, value: option.value, disabled: option.disabled || group, item: option };
}

// People know an option by its label, not by the value the page sends.
const labelled = (select: HTMLSelectElement, name: string, labels: string) => (line: string) =>
  line === `${name}: ${select.value}` ? `${name}: ${labels}` : line;
