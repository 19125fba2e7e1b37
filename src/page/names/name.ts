import { computeAccessibleName } from 'dom-accessibility-api';
import { isInput, isSelect, isTextArea } from '../document/elementKinds';
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
  if (localName === 'img') return attributeOf(element, 'alt')?.trim() || undefined;
  const role = roleOf(element);
  if (NAMED_BY_CONTENT.has(role)) return cleanText(plainContentName(page, element) ?? '') || undefined;
  const caption = CAPTIONS.get(localName);
  if (caption) return captionName(page, element, caption);
  return NAMED_BY_AUTHOR.has(role) ? (attributeOf(element, 'title') ?? '') : undefined;
}

function fieldName(page: Page, field: Element): string | undefined {
  if (isInput(field) && BUTTON_TYPES.has(field.type)) return attributeOf(field, 'value')?.trim() || undefined;
  if (isInput(field) && field.type === 'image') return undefined;
  const names = labelsOf(page, field).map((label) =>
    attributeOf(label, 'aria-label') ? undefined : plainContentName(page, label, field),
  );
  if (names.includes(undefined)) return undefined;
  const hint = attributeOf(field, 'placeholder') ?? attributeOf(field, 'aria-placeholder');
  return cleanText(names.join(' ')) || attributeOf(field, 'title') || hint || '';
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
    // A form whose own methods the page's fields shadow cannot be worked out; it has no name then.
    return '';
  }
}

function ownText(page: Page, element: Element): string {
  const hint = attributeOf(element, 'placeholder') ?? attributeOf(element, 'aria-placeholder');
  if (hint) return hint;
  return NAMED_BY_OWN_TEXT.has(roleOf(element)) ? shownText(page, element, NAME_CHARACTERS) : '';
}

const BUTTON_TYPES = new Set(['button', 'submit', 'reset']);
const CAPTIONS = new Map([
  ['fieldset', 'legend'],
  ['table', 'caption'],
  ['figure', 'figcaption'],
]);

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
  'paragraph',
  'listitem',
  'term',
  'definition',
  'status',
  'alert',
]);
