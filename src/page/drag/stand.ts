/** Where an element stands: its parent, how deep in the list, and all that stand with it, itself included. */
export function standOf(element: Element): readonly unknown[] {
  const parent = element.parentElement;
  const siblings = parent ? [...parent.children] : [];
  const { offsetLeft, offsetTop } =
    element instanceof HTMLElement ? element : { offsetLeft: 0, offsetTop: 0 };
  const { transform } = getComputedStyle(element);
  return [parent, `${offsetLeft} ${offsetTop} ${transform}`, ...siblings];
}
