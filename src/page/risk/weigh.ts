import type { Risk } from '#contract/risk';
import { formToSend } from '../act/formToSend';
import { focusedElement } from '../document/ancestry';
import { isInput } from '../document/elementKinds';
import { protection } from '../names/protectedField';
import type { Page } from '../page';
import { pointedAt } from '../point/pointedAt';
import type { Purpose } from '../point/purpose';
import { shownOf } from './facts';
import { riskOfKey } from './keyRisk';
import { riskOfPress, riskOfSubmit } from './pressRisk';
import type { Risky } from './risky';

/** A call that is only looked at. */
export interface Weighed {
  /** What the document knows the call by when it comes. */
  key: string;
  tool: string;
  args: { target?: string; role?: string; pick?: number; button?: string; keys?: string };
}

/**
 * What a call would risk as the page stands, without doing anything; how things stand is kept for the call itself. Throws
 * TARGET_* as the call would.
 */
export async function weigh(
  page: Page,
  { key, tool, args }: Weighed,
  signal: AbortSignal,
): Promise<Risk | undefined> {
  const risky = await judge(page, { tool, args }, signal);
  if (!risky) return undefined;
  const { risk, state } = shownOf(page, risky);
  page.agreement.keep(key, state);
  return risk;
}

async function judge(
  page: Page,
  { tool, args }: Pick<Weighed, 'tool' | 'args'>,
  signal: AbortSignal,
): Promise<Risky | undefined> {
  const pointed = (purpose: Purpose) =>
    pointedAt(page, { ...args, target: args.target ?? '' }, { purpose, signal });
  switch (tool) {
    case 'click':
      return args.button === 'right' ? undefined : riskOfPress(page, await pointed('click'));
    case 'submit_form': {
      const { form, button } = await formToSend(page, args.target, signal);
      return button ? riskOfPress(page, button) : riskOfSubmit(page, form);
    }
    case 'press_key':
      return args.target === undefined ? riskOfKey(page, focusedElement(page), args.keys ?? '') : undefined;
    case 'fill': {
      const element = await pointed('edit');
      if (protection(element) !== 'a password field') return undefined;
      return { kind: 'secret', element, form: isInput(element) ? (element.form ?? undefined) : undefined };
    }
    default:
      return undefined;
  }
}
