import { attributeOf, boxOf, drawnParentOf, firstInside, textOf } from './nativeReads';

/**
 * The code editor an element takes the keys for. Such editors (Monaco) draw their text themselves and keep a place
 * of no size to type into: https://w3c.github.io/aria/#code
 */
export function codeEditorAround(element: Element): Element | undefined {
  if (attributeOf(element, 'role') !== 'textbox') return undefined;
  for (let at = drawnParentOf(element); at; at = drawnParentOf(at)) {
    if (attributeOf(at, 'role') === 'code') return firstInside(at, LINES) ? at : undefined;
  }
  return undefined;
}

/** The lines the editor has drawn, from the top: all of a short text, the part on view of a long one. */
export function codeText(editor: Element): string {
  const lines = [...(firstInside(editor, LINES)?.children ?? [])];
  const placed = lines.map((line) => ({ top: boxOf(line).top, text: textOf(line) }));
  placed.sort((one, other) => one.top - other.top);
  return placed.map(({ text }) => text.replaceAll('\u200b', '').replaceAll('\u00a0', ' ')).join('\n');
}

const LINES = '.view-lines';
