import { firstChildOf, isElement, localNameOf, nextSiblingOf, parentOf } from '../document/nativeReads';

/** The element right above, when it has one of these names. */
export function holderOf(element: Element, names: readonly string[]): Element | undefined {
  const parent = parentOf(element);
  return isElement(parent) && names.includes(localNameOf(parent)) ? parent : undefined;
}

/** Whether it is the first child of its own name in a holder of that name: the summary of a details. */
export function isFirstOfItsName(element: Element, holder: string): boolean {
  const parent = holderOf(element, [holder]);
  for (let at = parent && firstChildOf(parent); at; at = nextSiblingOf(at)) {
    if (isElement(at) && localNameOf(at) === localNameOf(element)) return at === element;
  }
  return false;
}

/** The table around a part of it, where nothing but table parts stands between. */
export function tableOf(part: Element): Element | undefined {
  for (let at = holderOf(part, TABLE_PARTS); at; at = holderOf(at, TABLE_PARTS)) {
    if (localNameOf(at) === 'table') return at;
  }
  return undefined;
}

const TABLE_PARTS = ['tr', 'thead', 'tbody', 'tfoot', 'table'];
