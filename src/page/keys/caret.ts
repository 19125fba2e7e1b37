import { focusedElement } from '../document/ancestry';
import { isTextField } from '../document/elementKinds';
import type { Page } from '../page';

const places = new WeakMap<Node, number>();
let lastPlace = 0;

/** Where the caret is or what is selected, to be compared with another time. */
export function caretOf(page: Page): string {
  const field = focusedElement(page);
  // Number and e-mail fields tell no selection.
  if (isTextField(field)) return `${placeOf(field)}:${field.selectionStart}-${field.selectionEnd}`;
  const selection = page.window.getSelection();
  if (!selection) return '';
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return `${placeOf(anchorNode)}:${anchorOffset}-${placeOf(focusNode)}:${focusOffset}`;
}

export function selectedText(page: Page): string {
  const field = focusedElement(page);
  if (!isTextField(field)) return page.window.getSelection()?.toString() ?? '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

function placeOf(node: Node | null): number {
  if (!node) return 0;
  const known = places.get(node);
  if (known !== undefined) return known;
  lastPlace += 1;
  places.set(node, lastPlace);
  return lastPlace;
}
