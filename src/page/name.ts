import { computeAccessibleName } from 'dom-accessibility-api';
import { cappedText, cleanText, NAME_CHARACTERS } from './cleanText';
import { attributeOf, hasChildElements, localNameOf, textOf } from './nativeReads';
import type { Page } from './page';
import { roleOf } from './role';
import { shownText } from './walk';

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
  return nameWithoutStyles(element) ?? (specifiedName(element) || fallbackName(page, element));
}

/** The cases where attributes alone settle the name: the specification's algorithm asks for a style per node. */
function nameWithoutStyles(element: Element): string | undefined {
  if (attributeOf(element, 'aria-labelledby')) return undefined;
  const label = attributeOf(element, 'aria-label')?.trim();
  if (label) return label;
  if (element instanceof HTMLInputElement && BUTTON_TYPES.has(element.type)) {
    return attributeOf(element, 'value')?.trim() || undefined;
  }
  if (isLabelled(element)) return labelsName(element);
  if (localNameOf(element) === 'img') return attributeOf(element, 'alt')?.trim() || undefined;
  if (!NAMED_BY_TEXT.has(roleOf(element)) || hasChildElements(element)) return undefined;
  return cleanText(textOf(element)) || undefined;
}

function labelsName({ labels }: Labelled): string | undefined {
  const label = labels?.[0];
  if (!label || labels.length > 1 || hasChildElements(label)) return undefined;
  return attributeOf(label, 'aria-label') ? undefined : cleanText(textOf(label)) || undefined;
}

function specifiedName(element: Element): string {
  try {
    return computeAccessibleName(element);
  } catch {
    // A form whose own methods the page's fields shadow cannot be worked out; it has no name then.
    return '';
  }
}

function fallbackName(page: Page, element: Element): string {
  const placeholder = attributeOf(element, 'placeholder') ?? attributeOf(element, 'aria-placeholder');
  if (placeholder) return placeholder;
  if (isLabelled(element) || !NAMED_BY_OWN_TEXT.has(roleOf(element))) return '';
  return shownText(page, element, NAME_CHARACTERS);
}

type Labelled = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isLabelled(element: Element): element is Labelled {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

const BUTTON_TYPES = new Set(['button', 'submit', 'reset']);

const NAMED_BY_TEXT = new Set([
  'button',
  'cell',
  'columnheader',
  'gridcell',
  'heading',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'row',
  'rowheader',
  'switch',
  'tab',
  'tooltip',
  'treeitem',
]);

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
