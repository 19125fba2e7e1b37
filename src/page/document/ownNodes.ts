/** Marks an element as drawn by us: readers, observers and verdicts leave it and what it holds out. */
export function claim(element: Element): void {
  owned.add(element);
}

export function isOurs(node: EventTarget | null): boolean {
  return node !== null && owned.has(node);
}

/** Whether a change is nothing but our own drawing. */
export function isOwnRecord({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOurs(target)) return true;
  return type === 'childList' && [...addedNodes, ...removedNodes].every((node) => isOurs(node));
}

const owned = new WeakSet<EventTarget>();
