import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { report } from '../act/report';
import { appearsDrawn } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import type { Choosing } from './chooseOption';
import { closeList } from './closeList';
import { watchList } from './listOptions';
import { pressInList } from './pressInList';
import { reachOption } from './reachOption';
import { isChosen, showsChoice, watchChoice } from './tookChoice';

/**
 * Chooses in an ARIA combobox, listbox or menu: opens it, waits for its options, presses the one meant, checks and
 * closes. "Europe / Italy" goes down a list of lists.
 * Throws NO_SUCH_OPTION, NOT_EDITABLE where no options come, NO_EFFECT where the choice did not stay.
 */
export async function chooseFromList(
  page: Page,
  box: Element,
  { option, signal }: Choosing,
): Promise<Outcome> {
  const name = saidName(page, box);
  const list = watchList(page, box);
  const opened = list.options().length === 0;
  if (opened) await pressInList(page, box, signal);
  const open = { box, list, signal };
  try {
    const { choice, label } = await reachOption(page, open, option);
    if (isChosen(choice.item) && (list.takesSeveral() || showsChoice(page, box, choice))) {
      return { verdict: 'no_change', say: `${name} is already ${label}.` };
    }
    const taken = watchChoice(page, box, choice);
    const effect = await pressInList(page, choice.item, signal);
    const stayed = await appearsDrawn(page, () => (taken() ? true : undefined), {
      atMostMs: SETTLE_MS,
      signal,
    });
    if (!stayed && !effect.navigating) throw notTaken(label, name);
    const did = `Chose ${label} in ${name}.`;
    const seen = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
    return report(seen, { did, nothing: did });
  } finally {
    // What was open before is not ours to close.
    if (opened) await closeList(page, open);
  }
}

function notTaken(label: string, name: string): ToolFailure {
  return new ToolFailure(
    'NO_EFFECT',
    `${label} was pressed in ${name}, but nothing shows that it was taken. Look at the page again.`,
  );
}

const SETTLE_MS = 1_000;
