import { isInlineByName } from '../document/inline';
import {
  attributeOf,
  childCountOf,
  firstChildOf,
  firstInside,
  hasAttributes,
  localNameOf,
} from '../document/nativeReads';
import { isInteractive } from '../point/pointables';

/**
 * How an element appears in an outline: a `line` of its own, a `holder` of indented lines, or not at all with its
 * content in its place: `block` ends a run of text, `inline` goes on with it.
 */
export type OutlineKind = 'line' | 'holder' | 'block' | 'inline';

export function outlineKind(element: Element, role: string): OutlineKind {
  if (HOLDERS.has(role)) return 'holder';
  if (role === 'heading') return holdsControls(element) ? 'holder' : 'line';
  if (LINES.has(role) || isInteractive({ element, role })) return 'line';
  return isInlineByName(element) ? 'inline' : 'block';
}

/**
 * Whether an element is nothing but a box around one other, or around nothing: then what there is to see decides. Most
 * elements of many pages are such boxes.
 */
export function isWrapper(element: Element): boolean {
  return (
    BOXES.has(localNameOf(element)) && isAround(element) && (!hasAttributes(element) || isPlain(element))
  );
}

function isAround(element: Element): boolean {
  return childCountOf(element) === 1 || firstChildOf(element) === null;
}

function isPlain(element: Element): boolean {
  return MEANING.every((name) => attributeOf(element, name) === null);
}

const BOXES = new Set(['div', 'span']);
const MEANING = ['role', 'tabindex', 'onclick', 'contenteditable'];

/** Holders that are told even without a name. */
export function isLandmark(role: string): boolean {
  return LANDMARKS.has(role);
}

/** Holders of many alike parts. */
export function isCollection(role: string): boolean {
  return COLLECTIONS.has(role);
}

/** Parts of a collection. */
export function isItem(role: string): boolean {
  return ITEMS.has(role);
}

const CONTROLS =
  'a[href],button,input:not([type="hidden"]),select,textarea,summary,[role="button"],[role="link"],[role="checkbox"],[role="menuitem"],[role="option"]';

/** Whether there are controls inside, which a line about the element alone would not tell. */
export function holdsControls(element: Element): boolean {
  if (localNameOf(element) === 'select') return false;
  return firstInside(element, CONTROLS) !== null;
}

const LANDMARKS = new Set(
  'alert alertdialog banner complementary contentinfo dialog form main navigation region search'.split(' '),
);
const COLLECTIONS = new Set('feed grid list menu menubar radiogroup table tablist tree treegrid'.split(' '));
const WRAPPERS = ['listitem', 'row', 'article'];
const ITEMS = new Set([...WRAPPERS, 'option', 'treeitem', 'menuitem', 'menuitemcheckbox', 'menuitemradio']);
const GROUPS = ['group', 'tabpanel', 'toolbar', 'figure', 'status'];
const HOLDERS = new Set([...LANDMARKS, ...COLLECTIONS, ...WRAPPERS, ...GROUPS]);
const LINES = new Set('img image iframe video audio meter progressbar math tooltip listbox'.split(' '));
