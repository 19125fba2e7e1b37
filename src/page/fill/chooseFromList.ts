import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { testHits } from '../act/hitTest';
import { noModifiers } from '../act/modifiers';
import { type Effect, observeEffect } from '../act/observeEffect';
import { placeOf } from '../act/placeOf';
import { pressAt } from '../act/pointer';
import { report } from '../act/report';
import { focusedElement } from '../document/ancestry';
import { isEditable, isTextField } from '../document/elementKinds';
import { attributeOf } from '../document/nativeReads';
import { drawsNothing } from '../document/visible';
import { appearsDrawn, nextTimers } from '../document/waiting';
import { strike } from '../keys/keystroke';
import { saidName } from '../names/name';
import type { Page } from '../page';
import type { Choosing } from './chooseOption';
import { insertText, selectAll, setFieldValue } from './insertText';
import { type OpenedList, watchList } from './listOptions';
import { type Choice, findOption, matchOption } from './matchOption';
import { isChosen, showsChoice, watchChoice } from './tookChoice';

interface Open {
  box: Element;
  list: OpenedList;
  /** Whether we opened it, so that it is ours to close. */
  opened: boolean;
  signal: AbortSignal;
}

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
  if (opened) await press(page, box, signal);
  const open = { box, list, opened, signal };
  try {
    const { choice, label } = await reach(page, open, option);
    if (isChosen(choice.item) && (list.takesSeveral() || showsChoice(page, box, choice))) {
      return { verdict: 'no_change', say: `${name} is already ${label}.` };
    }
    const taken = watchChoice(page, box, choice);
    const effect = await press(page, choice.item, signal);
    const stayed = await appearsDrawn(page, () => (taken() ? true : undefined), {
      atMostMs: SETTLE_MS,
      signal,
    });
    if (!stayed && !effect.navigating) throw notTaken(label, name);
    const did = `Chose ${label} in ${name}.`;
    const seen = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
    return report(seen, { did, nothing: did });
  } finally {
    await close(page, open);
  }
}

/** Finds the option; where none goes by all the words, follows them as a path. */
async function reach(
  page: Page,
  open: Open,
  option: string,
): Promise<{ choice: Choice<Element>; label: string }> {
  const steps = option.split(/\s*[/>›→]\s*/).filter(Boolean);
  const whole = await findChoice(page, open, option, steps.length > 1);
  if (whole) return { choice: whole, label: whole.label };
  const labels: string[] = [];
  for (const step of steps.slice(0, -1)) {
    const branch = matchOption(open.list.options(), step, saidName(page, open.box));
    labels.push(branch.label);
    await press(page, branch.item, open.signal);
    const next = () => findOption(open.list.options(), steps[labels.length] ?? '');
    await appearsDrawn(page, next, { atMostMs: OPENING_MS, signal: open.signal });
  }
  const choice = matchOption(open.list.options(), steps.at(-1) ?? '', saidName(page, open.box));
  return { choice, label: [...labels, choice.label].join(' / ') };
}

async function findChoice(
  page: Page,
  { box, list, signal }: Open,
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

async function press(page: Page, element: Element, signal: AbortSignal): Promise<Effect> {
  const hit = await makeActionable(page, element, signal);
  const { effect } = await observeEffect(page, { target: element, signal, focusCounts: true }, (prepared) =>
    pressAt(page, hit, { button: 'left', double: false, modifiers: noModifiers, pressed: prepared }),
  );
  return effect;
}

/** Most lists close by themselves, moving; what is under them can be used only when they are gone. */
async function close(page: Page, { box, list, opened, signal }: Open): Promise<void> {
  if (!opened) return;
  const isClosed = () => (list.options().length === 0 && !isCovered(page, box) ? true : undefined);
  const alone =
    !list.takesSeveral() && (await appearsDrawn(page, isClosed, { atMostMs: CLOSING_MS, signal })) === true;
  if (alone || isClosed()) return;
  page.mutations.quietly(() => strike(page, focusedElement(page), { key: 'Escape', ...noModifiers }));
  await nextTimers(page);
  // What waits for the browser's own Escape (https://html.spec.whatwg.org/multipage/interaction.html#close-requests)
  // does not hear ours; a press of the box closes it as well.
  if (attributeOf(box, 'aria-expanded') === 'true') await press(page, box, signal);
  await appearsDrawn(page, isClosed, { atMostMs: CLOSING_MS, signal });
}

function isCovered(page: Page, box: Element): boolean {
  if (drawsNothing() || !box.isConnected) return false;
  const { hit, cover } = testHits(page, placeOf(box));
  return hit === undefined && cover !== undefined;
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

function notTaken(label: string, name: string): ToolFailure {
  return new ToolFailure(
    'NO_EFFECT',
    `${label} was pressed in ${name}, but nothing shows that it was taken. Look at the page again.`,
  );
}

const OPENING_MS = 3_000;
const TYPING_MS = 250;
const SETTLE_MS = 1_000;
const CLOSING_MS = 600;
