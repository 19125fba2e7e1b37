import { isOwnRecord } from './ownNodes';

/** What a document's nodes do, by us or by themselves. */
export interface Mutations {
  /** Rises with every change seen in the document and the shadow roots found so far. */
  version(): number;
  /** True for nodes that changed at least twice in the last 5 s without us acting: clocks, tickers. */
  noisy(node: Node): boolean;
  /** When something other than noise last changed, as `performance.now()` counts. */
  lastChangeAt(): number;
  /** Wraps reads of ours that take no turn of their own: nothing can change in them, so it is looked at once. */
  steadily<T>(read: () => T): T;
  /** Wraps our own acts, so that what they change does not count as noise. */
  quietly<T>(act: () => T): T;
  /** Until the end of it, what changes is an act's doing still: an answer comes that the page asked for. */
  expecting(): () => void;
  /** Whether an act of ours has not returned yet: seen only from under a dialog, or a request, that the page waits for in it. */
  acting(): boolean;
  /** Calls back when an act of ours begins. Returns the way to stop. */
  onAct(began: () => void): () => void;
  /** Also watches a shadow root; a document's observer does not look inside. */
  observe(root: Node): void;
  /** Calls back with the nodes changes were seen at, before `version` tells of them. */
  onTargets(changed: (targets: ReadonlySet<Node>) => void): void;
  /** Calls back after each batch of changes. Returns the way to stop. */
  onChange(changed: () => void): () => void;
}

/** One observer per document. */
export function watchMutations(document: Document): Mutations {
  const lastChanges = new WeakMap<Node, { earlier: number; latest: number }>();
  const listeners = new Set<() => void>();
  const actListeners = new Set<() => void>();
  const targetListeners: ((targets: ReadonlySet<Node>) => void)[] = [];
  let version = 0;
  let lastChangeAt = performance.now();
  let quietUntil = 0;
  let acts = 0;
  let expected = 0;
  let isSteady = false;

  const isNoisy = (node: Node, now: number) =>
    (lastChanges.get(node)?.earlier ?? Number.NEGATIVE_INFINITY) > now - NOISE_MS;
  const take = (all: MutationRecord[]) => {
    const records = all.filter((record) => !isOwnRecord(record));
    if (records.length === 0) return false;
    version += 1;
    const now = performance.now();
    const targets = new Set(records.map(({ target }) => target));
    for (const listener of targetListeners) listener(targets);
    for (const target of targets) if (!isNoisy(target, now)) lastChangeAt = now;
    if (now < quietUntil || expected > 0) return true;
    for (const node of targets) {
      lastChanges.set(node, {
        earlier: lastChanges.get(node)?.latest ?? Number.NEGATIVE_INFINITY,
        latest: now,
      });
    }
    return true;
  };
  const observer = new MutationObserver((records) => {
    if (!take(records)) return;
    for (const listener of listeners) listener();
  });
  const observe = (root: Node) => observer.observe(root, WATCHED);
  observe(document);

  return {
    version() {
      if (!isSteady) take(observer.takeRecords());
      return version;
    },
    noisy(node) {
      take(observer.takeRecords());
      return isNoisy(node, performance.now());
    },
    lastChangeAt() {
      take(observer.takeRecords());
      return lastChangeAt;
    },
    steadily(read) {
      take(observer.takeRecords());
      isSteady = true;
      try {
        return read();
      } finally {
        isSteady = false;
      }
    },
    quietly(act) {
      take(observer.takeRecords());
      quietUntil = Number.POSITIVE_INFINITY;
      acts += 1;
      if (acts === 1) for (const listener of actListeners) listener();
      try {
        return act();
      } finally {
        acts -= 1;
        take(observer.takeRecords());
        quietUntil = performance.now() + AFTERMATH_MS;
      }
    },
    expecting() {
      expected += 1;
      return () => {
        take(observer.takeRecords());
        expected -= 1;
      };
    },
    acting: () => acts > 0,
    onAct(began) {
      actListeners.add(began);
      return () => actListeners.delete(began);
    },
    observe,
    onTargets: (changed) => void targetListeners.push(changed),
    onChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

const WATCHED = { subtree: true, childList: true, characterData: true, attributes: true } as const;
const NOISE_MS = 5_000;

// Pages draw the answer to an act a little later; such a change is no noise either.
const AFTERMATH_MS = 500;
