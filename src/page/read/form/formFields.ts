import { nearest, withAncestors } from '../../document/ancestry';
import { isInput, isSelect, isTextArea } from '../../document/elementKinds';
import { isBehind, openModal } from '../../document/modal';
import { attributeOf, localNameOf } from '../../document/nativeReads';
import { select } from '../../document/roots';
import { isVisible } from '../../document/visible';
import type { Page } from '../../page';

/** Every field a person can see and reach, in document order; what is behind a modal dialog is left out. */
export function fieldsOf(page: Page): Element[] {
  const modal = openModal(page);
  const fields: Element[] = [];
  for (const element of select(page, FIELDS)) {
    if (fields.length >= MOST_FIELDS) break;
    if (!isVisible(element) || isBehind(modal, element) || isPartOfField(element)) continue;
    fields.push(element);
  }
  return fields;
}

/** The form a field belongs to; undefined for fields of no form. */
export function formOf(element: Element): Element | undefined {
  const owner = isInput(element) || isSelect(element) || isTextArea(element) ? element.form : null;
  return owner ?? nearest(element, isFormLike);
}

const MOST_FIELDS = 500;

const FIELDS = [
  'input:not([type="hidden" i],[type="submit" i],[type="button" i],[type="reset" i],[type="image" i])',
  'select,textarea,[contenteditable]:not([contenteditable="false"])',
  ...[
    'textbox',
    'searchbox',
    'combobox',
    'listbox',
    'checkbox',
    'switch',
    'radio',
    'slider',
    'spinbutton',
  ].map((role) => `[role="${role}"]`),
].join(',');

/** Inside an editor or a list that is a field itself, or around one. */
function isPartOfField(element: Element): boolean {
  if (isInput(element) || isSelect(element) || isTextArea(element)) return false;
  if (Element.prototype.querySelector.call(element, 'input:not([type="hidden" i]),select,textarea'))
    return true;
  for (const around of withAncestors(element)) {
    if (around === element) continue;
    const role = attributeOf(around, 'role');
    if (role === 'listbox' || role === 'combobox' || isEditor(around)) return true;
  }
  return false;
}

function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

const isFormLike = (element: Element): element is Element =>
  localNameOf(element) === 'form' || attributeOf(element, 'role') === 'form';
