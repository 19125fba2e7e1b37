/** What an agent was told of an element when it was given the ref. */
export interface Ref {
  ref: string;
  role: string;
  name: string;
  /** Undefined once the element is gone for good. */
  element: Element | undefined;
}

export interface Refs {
  /** The element's ref; a new one when its role or name is no longer what the last one stood for. */
  give(element: Element, said: { role: string; name: string }): string;
  find(ref: string): Ref | undefined;
  /** Numbers up to this one belong to other documents. */
  startAfter(number: number): void;
  /** The highest number given so far. */
  last(): number;
}

interface Given {
  ref: string;
  node: WeakRef<Element>;
  role: string;
  name: string;
}

/** Refs of one document, `e1` onwards. They hold elements weakly. */
export function createRefs(): Refs {
  const known = new Map<string, Given>();
  const latest = new WeakMap<Element, Given>();
  let count = 0;
  return {
    give(element, { role, name }) {
      const before = latest.get(element);
      if (before?.role === role && before.name === name) return before.ref;
      count += 1;
      const given = { ref: `e${count}`, node: before?.node ?? new WeakRef(element), role, name };
      known.set(given.ref, given);
      latest.set(element, given);
      return given.ref;
    },
    find(ref) {
      const said = known.get(ref);
      return said && { ref, role: said.role, name: said.name, element: said.node.deref() };
    },
    startAfter(number) {
      count = Math.max(count, number);
    },
    last: () => count,
  };
}
