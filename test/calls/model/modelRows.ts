import type { CallRecord } from '#contract/callRecord';
import type { CallRows } from '#store/calls';

/** Rows in memory. `io` says when a transaction happens; one of an ended background never does. */
export function modelRows(kept: Map<string, CallRecord>, io: () => Promise<void>): CallRows {
  // Transactions of one store are committed in the order they were asked for.
  let last: Promise<unknown> = Promise.resolve();
  const transact = <T>(work: () => T): Promise<T> => {
    const mine = last.then(io).then(work);
    last = mine;
    return mine;
  };
  return {
    add: (record) =>
      transact(() => {
        const earlier = kept.get(record.key);
        if (!earlier) kept.set(record.key, record);
        return earlier;
      }),
    put: (record) => transact(() => void kept.set(record.key, record)),
    note: (records) =>
      transact(() => {
        for (const record of records) kept.set(record.key, record);
      }),
    open: async () => [...kept.values()].filter(({ open }) => open === 1),
    prune: async () => undefined,
  };
}
