import { loseFocus } from '../../act/focus';
import { noModifiers } from '../../act/modifiers';
import { focusedElement, withAncestors } from '../../document/ancestry';
import { isDialog } from '../../document/elementKinds';
import { attributeOf } from '../../document/nativeReads';
import { appearsDrawn, nextTask, nextTimers } from '../../document/waiting';
import { strike } from '../../keys/keystroke';
import type { Page } from '../../page';
import { isOpen, type Opened, takeOverButton } from './onView';
import { pressPart } from './pressPart';

/** Confirms where the picker asks for it, leaves the field, and waits until the picker is gone. */
export async function takeOver(
  page: Page,
  field: HTMLInputElement,
  opened: Opened,
  signal: AbortSignal,
): Promise<void> {
  const button = takeOverButton(page, opened);
  if (button) await pressPart(page, button, signal);
  page.mutations.quietly(() => loseFocus(page));
  await nextTask();
  const isClosed = () => (isOpen(opened) ? undefined : true);
  if (await appearsDrawn(page, isClosed, { atMostMs: button ? CLOSING_MS : FOLDING_MS, signal })) {
    return nextTimers(page);
  }
  // Around it the key would close more than the picker.
  if ([...withAncestors(field)].some((at) => isDialog(at) || attributeOf(at, 'role') === 'dialog')) return;
  const focused = focusedElement(page);
  const at = focused === page.document.body ? field : focused;
  page.mutations.quietly(() => strike(page, at, { ...noModifiers, key: 'Escape' }));
  await appearsDrawn(page, isClosed, { atMostMs: CLOSING_MS, signal });
  await nextTimers(page);
}

const CLOSING_MS = 600;
// Most pickers go as soon as their field is left.
const FOLDING_MS = 200;
