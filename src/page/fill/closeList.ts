import { testHits } from '../act/hitTest';
import { noModifiers } from '../act/modifiers';
import { placeOf } from '../act/placeOf';
import { focusedElement } from '../document/ancestry';
import { attributeOf } from '../document/nativeReads';
import { drawsNothing } from '../document/visible';
import { appearsDrawn } from '../document/waiting';
import { strike } from '../keys/keystroke';
import type { Page } from '../page';
import type { OpenedList } from './listOptions';
import { pressInList } from './pressInList';

interface Closing {
  box: Element;
  list: OpenedList;
  signal: AbortSignal;
}

/** Most lists close by themselves, moving; what is under them can be used only when they are gone. */
export async function closeList(page: Page, { box, list, signal }: Closing): Promise<void> {
  const isClosed = () => (list.options().length === 0 && !isCovered(page, box) ? true : undefined);
  const alone =
    !list.takesSeveral() && (await appearsDrawn(page, isClosed, { atMostMs: CLOSING_MS, signal })) === true;
  if (alone || isClosed()) return;
  page.mutations.quietly(() => strike(page, focusedElement(page), { key: 'Escape', ...noModifiers }));
  // What waits for the browser's own Escape (https://html.spec.whatwg.org/multipage/interaction.html#close-requests)
  // does not hear ours; a press of the box closes it as well. A page that heard tells so some tasks later, and a press
  // before would open its list again.
  const isFolded = () => (attributeOf(box, 'aria-expanded') === 'true' ? undefined : true);
  const heard = await appearsDrawn(page, isFolded, { atMostMs: HEARING_MS, signal });
  if (!heard) await pressInList(page, box, signal);
  await appearsDrawn(page, isClosed, { atMostMs: CLOSING_MS, signal });
}

function isCovered(page: Page, box: Element): boolean {
  if (drawsNothing() || !box.isConnected) return false;
  const { hit, cover } = testHits(page, placeOf(box));
  return hit === undefined && cover !== undefined;
}

const CLOSING_MS = 600;
const HEARING_MS = 200;
