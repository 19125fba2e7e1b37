import { codeEditorAround } from '../document/codeEditor';
import { isInput } from '../document/elementKinds';
import { attributeOf, drawnParentOf } from '../document/nativeReads';
import { boxAround } from '../document/visible';

/**
 * What is drawn of an element: many sites shrink a checkbox to nothing and draw it with its label, which people press,
 * or a slider's input with the thumb around it. What has no box of its own is drawn in the one around it.
 */
export function placeOf(element: Element): Element {
  if (!isInput(element)) return codeEditorAround(element) ?? boxAround(element) ?? element;
  if (element.type === 'range') return aroundHidden(element);
  if (attributeOf(element, 'role') === 'combobox' && isTransparent(element))
    return drawnParentOf(element) ?? element;
  if (!isTiny(element)) return element;
  return [...(element.labels ?? [])].find((label) => !isTiny(label)) ?? element;
}

// The input itself or something close around it is shrunk or transparent.
function aroundHidden(range: Element): Element {
  let hidden: Element | undefined;
  for (let at: Element | null = range, levels = 0; at && levels < 3; at = drawnParentOf(at), levels += 1) {
    if (isTiny(at) || isTransparent(at)) hidden = at;
  }
  let around = hidden ?? range;
  while (isTiny(around) || isTransparent(around)) around = drawnParentOf(around) ?? range;
  return around;
}

function isTransparent(element: Element): boolean {
  const { clipPath, clip, opacity } = getComputedStyle(element);
  return opacity === '0' || clipPath !== 'none' || clip !== 'auto';
}

function isTiny(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}
