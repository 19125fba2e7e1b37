import { ToolFailure } from '#contract/toolFailure';
import { isEditable, isTextField } from '../document/elementKinds';
import { appearsDrawn } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { insertText, selectAll, setFieldValue } from './insertText';
import type { OpenedList } from './listOptions';
import { type Choice, findOption, matchOption } from './matchOption';
import { pressInList } from './pressInList';

export interface OpenList {
  box: Element;
  list: OpenedList;
  signal: AbortSignal;
}

/**
 * Waits for the options of an opened list and finds the one meant; where none goes by all the words, follows them as a path.
 * Throws NO_SUCH_OPTION, or NOT_EDITABLE where no options come.
 */
export async function reachOption(
  page: Page,
  open: OpenList,
  option: string,
): Promise<{ choice: Choice<Element>; label: string }> {
  const steps = option.split(/\s*[/>›→]\s*/).filter(Boolean);
  const whole = await findChoice(page, open, option, steps.length > 1);
  if (whole) return { choice: whole, label: whole.label };
  const labels: string[] = [];
  for (const step of steps.slice(0, -1)) {
    const branch = matchOption(open.list.options(), step, saidName(page, open.box));
    labels.push(branch.label);
    await pressInList(page, branch.item, open.signal);
    const next = () => findOption(open.list.options(), steps[labels.length] ?? '');
    await appearsDrawn(page, next, { atMostMs: OPENING_MS, signal: open.signal });
  }
  const choice = matchOption(open.list.options(), steps.at(-1) ?? '', saidName(page, open.box));
  return { choice, label: [...labels, choice.label].join(' / ') };
}

async function findChoice(
  page: Page,
  { box, list, signal }: OpenList,
  option: string,
  orPath: boolean,
): Promise<Choice<Element> | undefined> {
  const bounds = { atMostMs: OPENING_MS, signal };
  // A box to type into may open nothing before something is typed.
  const shown = await appearsDrawn(page, () => nonEmpty(list.options()), {
    ...bounds,
    atMostMs: isEditable(box) ? TYPING_MS : OPENING_MS,
  });
  const fitting = shown && findOption(shown, option);
  if (fitting?.disabled === false) return fitting;
  if (orPath && shown) return undefined;
  if (fitting || !isEditable(box)) {
    if (!shown) throw noOptions(page, box);
    return matchOption(shown, option, saidName(page, box));
  }
  // Many comboboxes offer only what fits the words typed into them.
  page.mutations.quietly(() => filterBy(page, box, option));
  const found = await appearsDrawn(page, () => findOption(list.options(), option), bounds);
  const offered = list.options();
  if (!found && offered.length === 0) throw noOptions(page, box);
  return found ?? matchOption(offered, option, saidName(page, box));
}

function filterBy(page: Page, box: Element, words: string) {
  selectAll(page, box);
  if (!insertText(page, words) && isTextField(box)) setFieldValue(box, words);
}

const nonEmpty = <T>(list: T[]) => (list.length > 0 ? list : undefined);

function noOptions(page: Page, box: Element): ToolFailure {
  return new ToolFailure(
    'NOT_EDITABLE',
    `“${saidName(page, box)}” was opened but shows no options. Click it and read the page to see what it offers.`,
  );
}

const OPENING_MS = 3_000;
const TYPING_MS = 250;
