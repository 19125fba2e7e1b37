import { isInput, isSelect, isTextArea } from '../../document/elementKinds';
import { attributeOf } from '../../document/nativeReads';
import { isVisible } from '../../document/visible';
import { cappedText } from '../../names/cleanText';
import { heldValue, keepsSecret } from '../../names/fieldValue';
import { referencedBy } from '../../names/referenced';
import type { Page } from '../../page';
import { seenText } from '../seenText';
import { isUserInvalid } from '../states';

/** What the page, or else the browser, says is wrong with a field now; undefined when nothing is. */
export function fieldError(page: Page, field: Element): string | undefined {
  const marked = isMarked(field);
  if (!marked && !isRefused(field)) return undefined;
  const said =
    words(page, field, 'aria-errormessage') || (marked ? words(page, field, 'aria-describedby') : '');
  return said || browserWords(field) || 'marked as not valid';
}

const MOST_CHARACTERS = 200;

function isMarked(field: Element): boolean {
  const invalid = attributeOf(field, 'aria-invalid');
  return invalid !== null && invalid !== '' && invalid !== 'false';
}

// An empty required field is missing, not wrong, until the user has tried to go on.
function isRefused(field: Element): boolean {
  if (!(isInput(field) || isSelect(field) || isTextArea(field)) || field.validity.valid) return false;
  return isUserInvalid(field) || (!field.validity.valueMissing && heldValue(field) !== '');
}

function words(page: Page, field: Element, attribute: string): string {
  const shown = referencedBy(field, attribute).filter(isVisible);
  return cappedText(shown.map((one) => seenText(page, one, MOST_CHARACTERS)).join(' '), MOST_CHARACTERS);
}

// The browser's own words can repeat the value, or tell its length.
function browserWords(field: Element): string {
  if (keepsSecret(field) || !(isInput(field) || isSelect(field) || isTextArea(field))) return '';
  return cappedText(field.validationMessage, MOST_CHARACTERS);
}
