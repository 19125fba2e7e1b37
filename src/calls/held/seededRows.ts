import type { CallRows } from '#store/calls';

const none: CallRows = {
  add: async () => undefined,
  put: async () => undefined,
  note: async () => undefined,
  open: async () => [],
  prune: async () => undefined,
};

/** The ledger's rows, or none where the ledger was switched off to see what it costs. */
export function seededRows(rows: CallRows, isOn: () => Promise<boolean>): CallRows {
  const chosen = async () => ((await isOn()) ? rows : none);
  return {
    add: async (record) => (await chosen()).add(record),
    put: async (record) => (await chosen()).put(record),
    note: async (records) => (await chosen()).note(records),
    open: async () => (await chosen()).open(),
    prune: async (now) => (await chosen()).prune(now),
  };
}
