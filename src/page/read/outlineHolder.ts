import { attributeOf } from '../document/nativeReads';
import { nameOf } from '../names/name';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { isCollection, isItem, isLandmark } from './outlineKind';
import { outlineLine, quoted } from './outlineLine';
import { type Around, type Reading, spotOf } from './outlineReading';
import type { Holder } from './outlineSheet';

/** The line a holder of other lines gets, once there are any. */
export function holderOf(page: Page, element: Element, role: string): Holder {
  const isPart = isItem(role);
  // The name of a row is all it holds, and so is that of a message; their lines say that.
  const saysAll = isPart || MESSAGES.has(role);
  const name = saysAll ? (attributeOf(element, 'aria-label') ?? '') : nameOf(page, element);
  const word = role === 'listitem' ? 'item' : role;
  const line = isPart
    ? `${word}${name && ` ${quoted(name)}`}`
    : outlineLine(page, element, { role, name, holderName: '', withRef: role.includes('dialog') });
  return {
    line,
    name,
    isWrapper: !isLandmark(role) && !MESSAGES.has(role) && role !== 'heading' && name === '',
    collection: isCollection(role) ? element : undefined,
    items: 0,
    leftOut: 0,
  };
}

/** Counts an item of the collection in hand; true when it is one too many for a summary. */
export function isLeftOut({ sheet, options, leading }: Reading, role: () => string): boolean {
  const holder = sheet.holder();
  if (!holder?.collection || !isItem(role())) return false;
  holder.items += 1;
  if (leading || !options.summarise || holder.items <= MOST_ITEMS) return false;
  holder.leftOut += 1;
  return true;
}

/** Ends the innermost holder, after a word on what it left out. */
export function closeHolder({ page, sheet }: Reading, around: Around): void {
  const holder = sheet.holder();
  if (holder?.collection && holder.leftOut > 0) {
    const role = roleOf(holder.collection);
    const ref = page.refs.give(holder.collection, { role, name: nameOf(page, holder.collection) });
    sheet.addLine(
      spotOf(around),
      `… ${holder.leftOut} more of ${holder.items} here: read_page with scope "${ref}"`,
    );
  }
  sheet.close();
}

const MOST_ITEMS = 20;
const MESSAGES = new Set(['alert', 'status']);
