import { computeAccessibleDescription } from 'dom-accessibility-api';
import { isInput } from '../document/elementKinds';
import { attributeOf, firstInside, localNameOf, textOf } from '../document/nativeReads';
import type { Page } from '../page';
import { cappedText } from './cleanText';
import { nameOf } from './name';

/**
 * What the page says about an element besides its name: what describes it, else words of its own that did not become
 * its name (https://www.w3.org/TR/html-aam-1.0/#accessible-name-and-description-computation). Cleaned and capped.
 */
export function descriptionOf(page: Page, element: Element): string {
  const name = nameOf(page, element);
  const texts = [givenDescription(element), unusedWords(element)].map((text) => cappedText(text, MOST));
  return texts.find((text) => text !== '' && text !== name) ?? '';
}

const MOST = 200;
const GIVING = ['aria-describedby', 'aria-description', 'title'];

function givenDescription(element: Element): string {
  if (GIVING.every((attribute) => !attributeOf(element, attribute))) return '';
  try {
    return computeAccessibleDescription(element);
  } catch {
    // A form whose own methods the page's fields shadow cannot be worked out.
    return '';
  }
}

function unusedWords(element: Element): string {
  if (isInput(element) && BUTTON_TYPES.has(element.type)) return element.value;
  const caption = localNameOf(element) === 'table' ? firstInside(element, ':scope > caption') : null;
  return caption ? textOf(caption) : '';
}

const BUTTON_TYPES = new Set(['button', 'submit', 'reset']);
