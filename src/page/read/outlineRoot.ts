import { ToolFailure } from '#contract/toolFailure';
import { isWithin } from '../document/ancestry';
import { openModal } from '../document/modal';
import { bodyOf, titleOf } from '../document/nativeReads';
import { cappedText } from '../names/cleanText';
import { nameOf } from '../names/name';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { pointedAt } from '../point/pointedAt';
import type { Place } from './outlineSheet';

/** What an outline is read of: the scope, an open modal dialog, or the whole document. */
export async function rootOf(
  page: Page,
  { scope, from }: { scope?: string | undefined; from: Place | undefined },
  signal: AbortSignal,
): Promise<Element> {
  if (scope !== undefined) return pointedAt(page, { target: scope }, { purpose: 'any', signal });
  const modal = openModal(page);
  return modal && (!from || isWithin(from.element, modal)) ? modal : bodyOf(page.document);
}

export function cursorOf(page: Page, { element, skip }: Place): string {
  return `${page.refs.give(element, { role: roleOf(element), name: nameOf(page, element) })}.${skip}`;
}

/** Throws TARGET_STALE when the place is gone. */
export function placeOf(page: Page, cursor: string): Place {
  const [, ref, skip] = /^(e\d+)\.(\d+)$/.exec(cursor) ?? [];
  const element = ref === undefined ? undefined : page.refs.find(ref)?.element;
  if (element?.isConnected) return { element, skip: Number(skip) };
  throw new ToolFailure(
    'TARGET_STALE',
    `The place the cursor ${cursor} stands for is gone from the page. Read again without a cursor.`,
  );
}

export function titleFor(page: Page, root: Element): string {
  const title = root === bodyOf(page.document) ? titleOf(page.document) : nameOf(page, root);
  return cappedText(title, 80) || (root === bodyOf(page.document) ? 'the page' : `the ${roleOf(root)}`);
}
