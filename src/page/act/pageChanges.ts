import { isWithin, withAncestors } from '../document/ancestry';
import { isOwnRecord } from '../document/ownNodes';
import type { Page } from '../page';

/** The changes of the page that may be an act's doing. */
export interface PageChanges {
  /** Takes in what has happened since the last look. `own` is what our act caused before it returned. */
  take(own: boolean): void;
  /** What happened so far only prepared the act (hovering, pressing): mere styling in it is no effect. */
  setAside(): void;
  /** What remains changed now. */
  records(): MutationRecord[];
  stop(): void;
}

/** Watches the document and the shadow roots the target lives in and holds. */
export function watchPageChanges(page: Page, target: Element, news: () => void): PageChanges {
  const kept: MutationRecord[] = [];
  const aside = new Set<Node>();
  const added = new Set<Node>();
  const firstValues = new Map<Node, Map<string, string | null>>();
  const firstTexts = new Map<Node, string>();
  const observer = new MutationObserver((records) => {
    keep(records, false);
    news();
  });
  for (const root of rootsAround(page, target)) observer.observe(root, WATCHED);

  const keep = (records: MutationRecord[], own: boolean) => {
    for (const record of records) {
      if (!own && page.mutations.noisy(record.target)) continue;
      if (aside.has(record.target) && isStyling(record, target)) continue;
      if (isHousekeeping(record) || isOwnRecord(record) || (!own && isClock(record))) continue;
      for (const node of record.addedNodes) added.add(node);
      rememberFirst(firstValues, record);
      rememberText(firstTexts, record);
      kept.push(record);
    }
  };

  return {
    take: (own) => keep(observer.takeRecords(), own),
    setAside() {
      for (const record of observer.takeRecords()) {
        if (isOwnRecord(record)) continue;
        if (isStyling(record, target)) {
          aside.add(record.target);
          for (const node of record.addedNodes) added.add(node);
        } else keep([record], true);
      }
    },
    records: () => kept.filter((record) => remains(record, { added, firstValues, firstTexts })),
    stop: () => observer.disconnect(),
  };
}

interface Seen {
  added: Set<Node>;
  firstValues: Map<Node, Map<string, string | null>>;
  firstTexts: Map<Node, string>;
}

function remains(
  { type, target, attributeName, addedNodes, removedNodes }: MutationRecord,
  seen: Seen,
): boolean {
  if (type === 'childList') {
    const firstText = seen.firstTexts.get(target);
    if (firstText !== undefined && [...target.childNodes].every(isText)) {
      return target.textContent !== firstText;
    }
    return (
      [...addedNodes].some((node) => node.isConnected) ||
      [...removedNodes].some((node) => !seen.added.has(node))
    );
  }
  const first = seen.firstValues.get(target)?.get(attributeName ?? '');
  if (type === 'characterData') return first !== target.nodeValue;
  if (!(target instanceof Element)) return false;
  const now = target.getAttribute(attributeName ?? '');
  // Taking a class back leaves the attribute empty where there was none.
  return /^(class|style)$/.test(attributeName ?? '') ? (first ?? '') !== (now ?? '') : first !== now;
}

function rememberFirst(
  firstValues: Seen['firstValues'],
  { type, target, attributeName, oldValue }: MutationRecord,
) {
  if (type === 'childList') return;
  const values = firstValues.get(target) ?? new Map<string, string | null>();
  const name = attributeName ?? '';
  if (!values.has(name)) values.set(name, oldValue);
  firstValues.set(target, values);
}

/** What stood in an element whose text is put in anew; nothing where more than text came or went. */
function rememberText(
  firstTexts: Seen['firstTexts'],
  { type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
) {
  if (type !== 'childList' || previousSibling || nextSibling || firstTexts.has(target)) return;
  if ([...addedNodes, ...removedNodes].every(isText)) firstTexts.set(target, textIn(removedNodes));
}

/** A clock or countdown goes on by itself: nothing but the digits of a time differ. */
function isClock({ type, target, oldValue, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return false;
  const was = type === 'characterData' ? (oldValue ?? '') : textIn(removedNodes);
  const now = type === 'characterData' ? (target.nodeValue ?? '') : textIn(addedNodes);
  const shape = (text: string) => text.replace(/\d/g, '0');
  return /\d:[0-5]\d/.test(was) && was !== now && shape(was) === shape(now);
}

const isText = (node: Node) => node instanceof Text;
const textIn = (nodes: Iterable<Node>) => [...nodes].map((node) => node.textContent).join('');

/** What hover, press and focus handlers do to show themselves: classes around the target, ripples inside it. */
function isStyling(
  { type, target: changed, attributeName, addedNodes, removedNodes }: MutationRecord,
  target: Element,
) {
  if (!(changed instanceof Element)) return false;
  if (type === 'attributes') {
    const about = isWithin(changed, target) || isWithin(target, changed);
    return about && /^(class|style|tabindex|data-.*)$/.test(attributeName ?? '');
  }
  return (
    isWithin(changed, target) && [...addedNodes, ...removedNodes].every((node) => !node.textContent?.trim())
  );
}

/** Scripts, styles and framework markers come and go without anything to see. */
function isHousekeeping({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return target instanceof Element && INVISIBLE.test(target.localName);
  return [...addedNodes, ...removedNodes].every(
    (node) => node instanceof Comment || (node instanceof Element && INVISIBLE.test(node.localName)),
  );
}

function* rootsAround(page: Page, target: Element): Generator<Node> {
  yield page.document;
  for (const candidate of withAncestors(target)) {
    const root = page.shadowRoot(candidate);
    if (root) yield root;
  }
}

const INVISIBLE = /^(script|style|link|meta|noscript|template)$/;

const WATCHED = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeOldValue: true,
  characterData: true,
  characterDataOldValue: true,
} as const;
