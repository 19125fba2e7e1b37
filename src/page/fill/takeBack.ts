import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { Deed, Held } from '../act/deeds';
import { heldBy, isSame } from '../act/noteField';
import { setCheckedState } from '../act/setCheckedState';
import { editingHost, isSelect } from '../document/elementKinds';
import { attributeOf } from '../document/nativeReads';
import { checkGoing, nextTask } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { standingFor } from '../point/standingFor';
import { scrollPlace } from '../scroll/noteScroll';
import { notePositions } from '../scroll/scrollPositions';
import { chooseFromList } from './chooseFromList';
import { fillElement } from './fillElement';
import { undoInEditor } from './undoInEditor';

/**
 * Puts back what a call changed in this document, the last change first, and reads back that it stands as before.
 * Throws TARGET_NOT_FOUND where the call changed nothing here, TARGET_STALE where the page or the user has changed it
 * since, NO_EFFECT where the page did not let it be put back.
 */
export async function takeBack(page: Page, callId: string, signal: AbortSignal): Promise<Outcome> {
  const deeds = page.deeds.of(callId);
  if (deeds.length === 0) throw new ToolFailure('TARGET_NOT_FOUND', 'That call changed nothing here.');
  const told: string[] = [];
  for (const deed of deeds.toReversed()) {
    checkGoing(signal);
    const say = await putBack(page, deed, signal).catch((failure: unknown) => {
      throw halfWay(failure, told);
    });
    told.push(say);
  }
  page.deeds.forget(callId);
  const said = [...new Set(told)];
  return { verdict: 'changed', say: said.join(' '), changed: said.slice(0, 5) };
}

async function putBack(page: Page, deed: Deed, signal: AbortSignal): Promise<string> {
  if (deed.kind === 'scroll') return scrollBack(page, deed);
  return fieldBack(page, deed, signal);
}

function scrollBack(page: Page, { region, before }: Extract<Deed, { kind: 'scroll' }>) {
  page.mutations.quietly(() => region.scrollTo({ ...before, behavior: 'instant' }));
  notePositions(region);
  const { top, left } = scrollPlace(region);
  if (Math.abs(top - before.top) > 1.5 || Math.abs(left - before.left) > 1.5) {
    throw new ToolFailure('NO_EFFECT', 'The page does not scroll back to where it was. Use scroll.');
  }
  return 'Scrolled back to where the page was.';
}

async function fieldBack(
  page: Page,
  { field: then, role, name, before, after }: Extract<Deed, { kind: 'field' }>,
  signal: AbortSignal,
): Promise<string> {
  const field = standingFor(page, then, { role, name });
  const now = field && heldBy(page, field);
  if (!field || !now) throw changedSince(`“${name || 'The field'}” is no longer there`);
  const said = saidName(page, field);
  if (isSame(now, before)) return `${said} is already as it was before.`;
  if (!isSame(now, after)) throw changedSince(`“${said}” was changed again since`);
  await restore(page, field, { before, signal });
  await nextTask();
  const standing = standingFor(page, field, { role, name });
  const held = standing && heldBy(page, standing);
  if (held && isSame(held, before)) return `${said} is as it was before.`;
  throw new ToolFailure('NO_EFFECT', `${said} could not be put back as it was. Look at the page again.`);
}

interface Restoring {
  before: Held;
  signal: AbortSignal;
}

async function restore(page: Page, field: Element, { before, signal }: Restoring): Promise<void> {
  if (before.kind === 'options') return restoreOptions(page, field, before.chosen);
  if (before.kind === 'checked') return restoreChecked(page, field, { ...before, signal });
  const editor = editingHost(field);
  if (editor) return undoInEditor(page, editor, { text: before.text, signal });
  if (isList(field)) {
    await chooseFromList(page, field, { option: before.text, signal });
    return;
  }
  await fillElement(page, field, { value: before.text, signal });
}

function restoreOptions(page: Page, field: Element, chosen: readonly boolean[]): void {
  if (!isSelect(field)) return;
  page.mutations.quietly(() => {
    for (const [index, option] of [...field.options].entries()) option.selected = chosen[index] === true;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function restoreChecked(
  page: Page,
  control: Element,
  { on, rival, signal }: { on: boolean; rival: Element | undefined; signal: AbortSignal },
): Promise<void> {
  if (attributeOf(control, 'type') !== 'radio') {
    await setCheckedState(page, control, { checked: on, signal });
    return;
  }
  if (!rival?.isConnected) {
    const sentence =
      'None of the group was chosen before, and a radio button cannot be cleared. Choose another one.';
    throw new ToolFailure('NO_EFFECT', sentence);
  }
  await setCheckedState(page, rival, { checked: true, signal });
}

const isList = (field: Element) =>
  attributeOf(field, 'role') === 'listbox' ||
  attributeOf(field, 'role') === 'radiogroup' ||
  attributeOf(field, 'role') === 'combobox' ||
  attributeOf(field, 'aria-haspopup') !== null;

function changedSince(what: string): ToolFailure {
  return new ToolFailure('TARGET_STALE', `${what}, so it cannot be put back as it was. Nothing was done.`);
}

function halfWay(failure: unknown, told: readonly string[]): unknown {
  if (!(failure instanceof ToolFailure) || told.length === 0) return failure;
  return new ToolFailure(failure.code, `${told.join(' ')} Then it stopped: ${failure.message}`, {
    cause: failure,
  });
}
