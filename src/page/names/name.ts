import { computeAccessibleName } from 'dom-accessibility-api';
import { isButton, isInput, isSelect, isTextArea } from '../document/elementKinds';
import { attributeOf, firstChildOf, isElement, localNameOf, nextSiblingOf } from '../document/nativeReads';
import { shownText } from '../document/walk';
import type { Page } from '../page';
import { cappedText, cleanText, NAME_CHARACTERS } from './cleanText';
import { plainContentName } from './contentName';
import { labelsOf } from './labels';
import { roleOf } from './role';

export { roleOf } from './role';

/** The accessible name (https://www.w3.org/TR/accname-1.2/), cleaned and capped; visible text where there is none. */
export function nameOf(page: Page, element: Element): string {
  return page.names.get(element, () => cappedText(rawName(page, element), NAME_CHARACTERS));
}

/** A few speakable words for an element: its name, else its role. */
export function saidName(page: Page, element: Element): string {
  return cappedText(nameOf(page, element), SAID_CHARACTERS) || `the ${roleOf(element)}`;
}

const SAID_CHARACTERS = 80;

function rawName(page: Page, element: Element): string {
  return simpleName(page, element) ?? (specifiedName(element) || ownText(page, element));
}

/** The cases that need little of the algorithm: as a whole it asks for the style of each node inside. */
function simpleName(page: Page, element: Element): string | undefined {
  if (attributeOf(element, 'aria-labelledby')) return undefined;
  const label = attributeOf(element, 'aria-label')?.trim();
  if (label) return label;
  if (isInput(element) || isSelect(element) || isTextArea(element)) return fieldName(page, element);
  const localName = localNameOf(element);
  const role = roleOf(element);
  if (localName === 'img' && role === 'none') return '';
  if (NAMED_BY_ALT.has(localName)) return alternative(element);
  if (localName === 'option' || localName === 'optgroup') {
    const own = attributeOf(element, 'label')?.trim();
    if (own) return own;
  }
  if (attributeOf(element, 'aria-owns')) return undefined;
  if (NAMED_BY_CONTENT.has(role)) return contentName(page, element);
  const caption = CAPTIONS.get(localName);
  if (caption) return captionName(page, element, caption);
  if (NEVER_NAMED.has(role) && localName !== 'abbr') {
    const own = ownText(page, element);
    if (own.trim()) return own;
  }
  return NAMED_BY_AUTHOR.has(role) ? (attributeOf(element, 'title') ?? '') : undefined;
}

function alternative(element: Element): string | undefined {
  return attributeOf(element, 'alt')?.trim() || attributeOf(element, 'title')?.trim() || undefined;
}

function contentName(page: Page, element: Element): string | undefined {
  const labels = isButton(element) ? labelsOf(page, element) : [];
  if (labels.length > 0) return labelsName(page, element, labels);
  return cleanText(plainContentName(page, element) ?? '') || undefined;
}

function fieldName(page: Page, field: Element): string | undefined {
  const named = labelsName(page, field, labelsOf(page, field));
  if (named !== '') return named;
  if (isInput(field) && field.type === 'image') return alternative(field);
  const value = attributeOf(field, 'value');
  if (isInput(field) && BUTTON_TYPES.has(field.type) && value !== null) {
    return value.trim() || attributeOf(field, 'title') || '';
  }
  if (isInput(field) && BUTTON_TYPES.has(field.type)) return undefined;
  const hint = attributeOf(field, 'placeholder') ?? attributeOf(field, 'aria-placeholder');
  return attributeOf(field, 'title') || hint || '';
}

/** What the labels say; undefined where it takes the whole algorithm to tell. */
function labelsName(page: Page, field: Element, labels: readonly Element[]): string | undefined {
  const names = labels.map((label) =>
    attributeOf(label, 'aria-label') ? undefined : plainContentName(page, label, field),
  );
  return names.includes(undefined) ? undefined : cleanText(names.join(' '));
}

function captionName(page: Page, element: Element, localName: string): string | undefined {
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    if (isElement(child) && localNameOf(child) === localName) return plainContentName(page, child);
  }
  return attributeOf(element, 'title') ?? '';
}

function specifiedName(element: Element): string {
  try {
    return computeAccessibleName(element);
  } catch {
    // What is deeper than the stack of calls has no name then, nor a form whose own methods its fields shadow.
    return '';
  }
}

function ownText(page: Page, element: Element): string {
  const hint = attributeOf(element, 'placeholder') ?? attributeOf(element, 'aria-placeholder');
  if (hint) return hint;
  return NAMED_BY_OWN_TEXT.has(roleOf(element)) ? shownText(page, element, NAME_CHARACTERS) : '';
}

const NAMED_BY_ALT = new Set(['area', 'img']);
const BUTTON_TYPES = new Set(['button', 'submit', 'reset']);
const CAPTIONS = new Map([
  ['fieldset', 'legend'],
  ['table', 'caption'],
  ['figure', 'figcaption'],
]);

// What a person reads on them counts, whatever their title says.
const NEVER_NAMED = new Set(['generic', 'none', 'paragraph']);
const NAMED_BY_CONTENT = new Set(
  `button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row
   rowheader switch tab tooltip treeitem`.split(/\s+/),
);
const NAMED_BY_AUTHOR = new Set(
  `alertdialog article banner complementary contentinfo dialog feed form grid group list listbox main menu menubar
   navigation radiogroup region rowgroup search table tablist tabpanel toolbar tree treegrid`.split(/\s+/),
);

// What people point at by its words although the specification gives it no name.
const NAMED_BY_OWN_TEXT = new Set([
  'generic',
  'none',
  'paragraph',
  'listitem',
  'term',
  'definition',
  'status',
  'alert',
]);
