import { withAncestors } from './ancestry';
import { isLabel } from './elementKinds';
import { isInView, look, showsText } from './look';
import { nameOf } from './name';
import { attributeOf, localNameOf, parentOf } from './nativeReads';
import { holdsControls, isCollection, isItem, isLandmark, outlineKind } from './outlineKind';
import { outlineLine, quoted } from './outlineLine';
import type { Holder, Place, Sheet } from './outlineSheet';
import type { Page } from './page';
import { isInteractive } from './pointables';
import { roleOf } from './role';
import { drawnChildren, isUnread } from './walk';

export type Filter = 'all' | 'interactive' | 'viewport';

export interface ReadingOptions {
  root: Element;
  filter: Filter;
  /** Shows only the first items of long collections. */
  summarise: boolean;
  from?: Place | undefined;
}

/** A walk over the drawn tree, one node a step. */
export interface Reading {
  step(): void;
  isGoing(): boolean;
  /** Where the walk would go on. */
  upcoming(): Place | undefined;
  /** How often each role of control was met. */
  counts: Map<string, number>;
}

type Step = { node: Node; muted: boolean } | { end: 'holder' | 'text' | 'cell' };

export function startReading(page: Page, sheet: Sheet, options: ReadingOptions): Reading {
  const { root, filter, from } = options;
  const counts = new Map<string, number>();
  const steps: Step[] = [{ node: root, muted: false }];
  // Until the place to go on at is reached, only what leads to it is entered.
  let leading = from && new Set(withAncestors(from.element));

  const isAsked = (element: Element) => filter !== 'viewport' || isInView(element);
  const inside = (element: Element, muted: boolean) => {
    const children = drawnChildren(page, element);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node) steps.push({ node, muted });
    }
  };
  const takeText = (text: Text) => {
    const around = parentOf(text);
    const data = text.data;
    if (!(around instanceof Element) || filter === 'interactive') return;
    if (data.trim() === '') sheet.addText(around, ' ');
    else if (isAsked(around) && showsText(around)) sheet.addText(around, data);
  };
  const takeLine = (element: Element, role: string) => {
    const interactive = isInteractive({ element, role });
    if (interactive) counts.set(role, (counts.get(role) ?? 0) + 1);
    const isTold = (interactive || filter !== 'interactive' || role === 'heading') && isAsked(element);
    const holderName = sheet.holder()?.name ?? '';
    const repeats = !interactive && holderName !== '' && nameOf(page, element) === holderName;
    if (isTold && !repeats) sheet.addLine(element, outlineLine(page, element, { role, holderName }));
    // Its name has told the text inside, but not the controls.
    if (interactive && holdsControls(element)) inside(element, true);
  };
  const takeHolder = (element: Element, role: string) => {
    steps.push({ end: 'holder' });
    sheet.open(holderOf(page, element, role));
    inside(element, false);
  };
  const isLeftOut = (role: string) => {
    const holder = sheet.holder();
    if (!holder?.collection || !isItem(role)) return false;
    holder.items += 1;
    if (!options.summarise || holder.items <= MOST_ITEMS) return false;
    holder.leftOut += 1;
    return true;
  };
  const takeElement = (element: Element, muted: boolean) => {
    if (isUnread(element) || (leading && !leading.has(element))) return;
    if (element === from?.element) leading = undefined;
    const looks = look(element);
    if (looks === 'hidden') return;
    sheet.enter(element);
    const role = roleOf(element);
    const kind = looks === 'inside' ? 'inline' : outlineKind(element, role);
    if (!leading && isLeftOut(role)) return;
    if (kind === 'line' && !(muted && !isInteractive({ element, role }))) return takeLine(element, role);
    if (kind === 'holder') return takeHolder(element, role);
    if (CELLS.has(localNameOf(element))) steps.push({ end: 'cell' });
    else if (kind === 'block') {
      sheet.endText();
      steps.push({ end: 'text' });
    }
    inside(element, muted || (isLabel(element) && element.control !== null));
  };
  const endHolder = () => {
    const holder = sheet.holder();
    if (holder?.collection && holder.leftOut > 0) {
      sheet.addLine(holder.collection, leftOutNote(page, holder, holder.collection));
    }
    sheet.close();
  };

  return {
    counts,
    isGoing: () => steps.length > 0 && !sheet.full(),
    step() {
      const step = steps.pop();
      if (!step) return;
      if ('end' in step) {
        if (step.end === 'holder') endHolder();
        else if (step.end === 'cell') sheet.divide();
        else sheet.endText();
      } else if (step.node instanceof Element) takeElement(step.node, step.muted);
      else if (step.node instanceof Text && !step.muted && !leading) takeText(step.node);
    },
    upcoming() {
      const next = steps.findLast((step) => 'node' in step);
      if (!next || !('node' in next)) return undefined;
      if (next.node instanceof Element) return { element: next.node, skip: 0 };
      const parent = parentOf(next.node);
      return parent instanceof Element ? sheet.place(parent) : undefined;
    },
  };
}

function holderOf(page: Page, element: Element, role: string): Holder {
  const isPart = isItem(role);
  // The name of a row is all it holds; its lines say that.
  const name = isPart ? (attributeOf(element, 'aria-label') ?? '') : nameOf(page, element);
  const word = role === 'listitem' ? 'item' : role;
  const line = isPart
    ? `${word}${name && ` ${quoted(name)}`}`
    : outlineLine(page, element, { role, holderName: '', withRef: role.includes('dialog') });
  return {
    line,
    name,
    isWrapper: !isLandmark(role) && role !== 'heading' && name === '',
    collection: isCollection(role) ? element : undefined,
    items: 0,
    leftOut: 0,
  };
}

function leftOutNote(page: Page, { leftOut }: Holder, collection: Element): string {
  const ref = page.refs.give(collection, { role: roleOf(collection), name: nameOf(page, collection) });
  return `… ${leftOut} more of ${leftOut + MOST_ITEMS} here: read_page with scope "${ref}"`;
}

const MOST_ITEMS = 20;
const CELLS = new Set(['td', 'th']);
