import { isInput } from '../document/elementKinds';

/** What is drawn of an element: many sites shrink a checkbox to nothing and draw it with its label, which people press. */
export function placeOf(element: Element): Element {
  if (!isInput(element) || !isTiny(element)) return element;
  return [...(element.labels ?? [])].find((label) => !isTiny(label)) ?? element;
}

function isTiny(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}
