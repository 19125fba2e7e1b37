import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { noteField } from '../act/noteField';
import { controlOf } from '../act/targetState';
import { isSelect } from '../document/elementKinds';
import { selectInside } from '../document/inside';
import { attributeOf } from '../document/nativeReads';
import { isVisible } from '../document/visible';
import { roleOf, saidName } from '../names/name';
import type { Page } from '../page';
import { type Pointing, pointedAt } from '../point/pointedAt';
import { chooseFromList } from './chooseFromList';
import { chooseOption } from './chooseOption';

export interface Choice {
  pointing: Pointing;
  option: string;
  signal: AbortSignal;
}

/** Chooses an option in whatever kind of list is pointed at. Throws NOT_EDITABLE for what is none. */
export async function choose(page: Page, { pointing, option, signal }: Choice): Promise<Outcome> {
  const box = boxFor(page, await pointedAt(page, pointing, { purpose: 'choose', signal }));
  if (isSelect(box)) return noteField(page, box, () => chooseOption(page, box, { option, signal }));
  if (isList(box)) return noteField(page, box, () => chooseFromList(page, box, { option, signal }));
  throw new ToolFailure(
    'NOT_EDITABLE',
    `“${saidName(page, box)}” is no list to choose from. Use click, or name the list.`,
  );
}

function boxFor(page: Page, target: Element): Element {
  const named = controlOf(target);
  if (isSelect(named) || isList(named)) return named;
  const inside = selectInside(page, named, 'select,[role=combobox],[role=listbox],[aria-haspopup]');
  const [box, second] = inside.filter(isVisible);
  return box && !second ? box : named;
}

function isList(element: Element): boolean {
  if (LISTS.has(roleOf(element))) return true;
  const popup = attributeOf(element, 'aria-haspopup');
  return popup === 'listbox' || popup === 'menu' || popup === 'true';
}

const LISTS = new Set(['combobox', 'listbox', 'radiogroup', 'menu']);
