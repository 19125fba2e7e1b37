import type { Outcome } from '#contract/result';
import { makeActionable } from '../act/actionable';
import { changeWords } from '../act/changeWords';
import { watchPageChanges } from '../act/pageChanges';
import { report } from '../act/report';
import { becomeStill } from '../act/stillness';
import { heard, nextTask } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { type Pointing, pointedAt } from '../point/pointedAt';
import { dragElement } from './dragElement';
import { standOf } from './stand';

export interface Drag extends Pointing {
  /** Where to drop it, in the ways of a target. */
  to: string;
}

const SETTLE_MS = 400;

/**
 * Drags one thing onto another as a person would, and looks whether it stands elsewhere afterwards or the page tells
 * of it. Throws TARGET_* when either cannot be reached.
 */
export async function dragTarget(page: Page, asked: Drag, signal: AbortSignal): Promise<Outcome> {
  const element = await pointedAt(page, asked, { purpose: 'any', signal });
  const onto = await pointedAt(page, { target: asked.to }, { purpose: 'any', signal });
  await makeActionable(page, onto, signal);
  const hit = await makeActionable(page, element, signal);
  const [name, place] = [saidName(page, element), saidName(page, onto)];
  const before = standOf(element);
  let news = () => {};
  const changes = watchPageChanges(page, element, () => news());
  try {
    await dragElement(page, { element, hit, onto, signal });
    changes.take(true);
    await nextTask();
    // What was refused slides back.
    await becomeStill(page, element, signal);
    const moved = () => standOf(element).some((fact, index) => fact !== before[index]);
    const changed = () => moved() || told().length > 0;
    const told = () =>
      changeWords(
        page,
        changes.records().filter((record) => !isReordering(record, before)),
      );
    if (!changed()) {
      const listen = (reported: () => void) => {
        news = () => changed() && reported();
        return () => {
          news = () => {};
        };
      };
      await heard(listen, { atMostMs: SETTLE_MS, signal });
    }
    changes.take(false);
    const lines = [...(moved() ? [`${name} was moved`] : []), ...told()].slice(0, 5);
    const verdict = lines.length > 0 ? 'changed' : 'no_change';
    return report(
      { verdict, navigating: false, changed: lines, complaints: [] },
      {
        did: `Dragged ${name} to ${place}.`,
        nothing: `${name} was dragged to ${place}, but the page left it where it was. Try another place, or the buttons the page offers instead.`,
      },
    );
  } finally {
    changes.stop();
  }
}

// A list that makes room while something is dragged over it, and closes up again, tells nothing by that.
function isReordering(
  { type, addedNodes, removedNodes }: MutationRecord,
  [, , ...siblings]: readonly unknown[],
) {
  return type === 'childList' && [...addedNodes, ...removedNodes].every((node) => siblings.includes(node));
}
