import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { noModifiers } from '../act/modifiers';
import { type Effect, observeEffect } from '../act/observeEffect';
import { pressAt } from '../act/pointer';
import { report } from '../act/report';
import { heldText } from '../act/targetState';
import { isEditable, isTextField } from '../document/elementKinds';
import { attributeOf } from '../document/nativeReads';
import { isDisabled, isVisible } from '../document/visible';
import { appeared } from '../document/waiting';
import { strike } from '../keys/keystroke';
import { cleanText } from '../names/cleanText';
import { nameOf, saidName } from '../names/name';
import type { Page } from '../page';
import type { Choosing } from './chooseOption';
import { insertText, selectAll, setFieldValue } from './insertText';
import { type Choice, findOption, matchOption } from './matchOption';

/**
 * Chooses in an ARIA combobox or listbox: opens it, waits for its options, presses the one meant, checks and closes.
 * Throws NO_SUCH_OPTION, NOT_EDITABLE where no options come, NO_EFFECT where the choice did not stay.
 */
export async function chooseFromList(
  page: Page,
  box: Element,
  { option, signal }: Choosing,
): Promise<Outcome> {
  const name = saidName(page, box);
  const opened = optionsOf(page, box).length === 0;
  if (opened) await press(page, box, signal);
  const choice = await findChoice(page, box, { option, signal });
  if (isChosen(choice.item) && !opened)
    return { verdict: 'no_change', say: `${name} is already ${choice.label}.` };

  const effect = await press(page, choice.item, signal);
  const stayed = await appeared(page, () => (tookChoice(page, box, choice) ? true : undefined), {
    atMostMs: SETTLE_MS,
    signal,
  });
  if (!stayed && !effect.navigating) {
    throw new ToolFailure(
      'NO_EFFECT',
      `${choice.label} was pressed in ${name}, but nothing shows that it was taken. Look at the page again.`,
    );
  }
  if (opened && optionsOf(page, box).length > 0) strike(page, box, { key: 'Escape', ...noModifiers });
  const did = `Chose ${choice.label} in ${name}.`;
  const seen = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
  return report(seen, { did, nothing: did });
}

async function findChoice(page: Page, box: Element, { option, signal }: Choosing): Promise<Choice<Element>> {
  const bounds = { atMostMs: OPENING_MS, signal };
  const shown = await appeared(page, () => nonEmpty(optionsOf(page, box)), bounds);
  const fitting = shown && findOption(shown, option);
  if (fitting || !isEditable(box)) {
    if (!shown) throw noOptions(page, box);
    return matchOption(shown, option, saidName(page, box));
  }
  // Many comboboxes offer only what fits the words typed into them.
  page.mutations.quietly(() => filterBy(page, box, option));
  const found = await appeared(page, () => findOption(optionsOf(page, box), option), bounds);
  const offered = optionsOf(page, box);
  if (!found && offered.length === 0) throw noOptions(page, box);
  return found ?? matchOption(offered, option, saidName(page, box));
}

async function press(page: Page, element: Element, signal: AbortSignal): Promise<Effect> {
  const hit = await makeActionable(page, element, signal);
  const { effect } = await observeEffect(page, { target: element, signal, focusCounts: true }, (prepared) =>
    pressAt(page, hit, { button: 'left', double: false, modifiers: noModifiers, pressed: prepared }),
  );
  return effect;
}

function filterBy(page: Page, box: Element, words: string) {
  selectAll(page, box);
  if (!insertText(page, words) && isTextField(box)) setFieldValue(box, words);
}

/** The options on view that belong to the box; those of any open list when it names none. */
function optionsOf(page: Page, box: Element): Choice<Element>[] {
  const own = listsOf(box);
  const places: ParentNode[] = own.length > 0 ? own : [page.document];
  const options = places.flatMap((place) => [...place.querySelectorAll(OPTIONS)]);
  return options.filter(isVisible).map((option) => ({
    label: cleanText(nameOf(page, option)),
    ...valueOfOption(option),
    disabled: isDisabled(option),
    item: option,
  }));
}

function listsOf(box: Element): Element[] {
  if (/^(listbox|menu|radiogroup|tree)$/.test(attributeOf(box, 'role') ?? '')) return [box];
  const ids = `${attributeOf(box, 'aria-controls') ?? ''} ${attributeOf(box, 'aria-owns') ?? ''}`;
  const root = box.getRootNode();
  const scope = root instanceof ShadowRoot || root instanceof Document ? root : document;
  return ids
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((id) => scope.getElementById(id) ?? []);
}

function tookChoice(page: Page, box: Element, { item, label }: Choice<Element>): boolean {
  if (item.isConnected && isChosen(item)) return true;
  const shown = cleanText(heldText(box) || (box.textContent ?? ''));
  const closed = !item.isConnected || !isVisible(item);
  return closed && (shown.includes(label) || nameOf(page, box).includes(label) || !isEditable(box));
}

const isChosen = (option: Element) =>
  attributeOf(option, 'aria-selected') === 'true' || attributeOf(option, 'aria-checked') === 'true';

const valueOfOption = (option: Element) => {
  const value = attributeOf(option, 'data-value');
  return value === null ? {} : { value };
};

const nonEmpty = <T>(list: T[]) => (list.length > 0 ? list : undefined);

function noOptions(page: Page, box: Element): ToolFailure {
  return new ToolFailure(
    'NOT_EDITABLE',
    `“${saidName(page, box)}” was opened but shows no options. Click it and read the page to see what it offers.`,
  );
}

const OPTIONS = '[role=option],[role=menuitemradio],[role=menuitemcheckbox],[role=treeitem],[role=radio]';
const OPENING_MS = 3_000;
const SETTLE_MS = 1_000;
