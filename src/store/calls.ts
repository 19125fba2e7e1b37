import { wrap } from 'idb';
import { type CallRecord, callRecord } from '#contract/callRecord';
import { database } from './database';
import { createGroupWrites } from './groupWrites';

const KEPT_MS = 24 * 60 * 60 * 1_000;
const MOST_ROWS = 10_000;
// Most calls start sooner than this, and have both rows in one transaction.
const ACCEPTED_WITHIN_MS = 10;
const NOTED_WITHIN_MS = 50;

/** The durable rows of the ledger, one a call. */
export interface CallRows {
  /**
   * Adds a row, at once or with what is put in the next moment; when its key is taken, the row that was there is
   * returned and nothing is written.
   */
  add(record: CallRecord): Promise<CallRecord | undefined>;
  /** Writes a row; resolves when it is committed. */
  put(record: CallRecord): Promise<void>;
  /** Writes rows that nobody waits for, in a moment; they follow whatever was asked for before. */
  note(records: readonly CallRecord[]): Promise<void>;
  /** The rows of calls that have no end yet. */
  open(): Promise<CallRecord[]>;
  /** Drops what is older than a day, and the oldest past 10 000. */
  prune(now: number): Promise<void>;
}

const writes = createGroupWrites('calls', database);

export const callRows: CallRows = {
  async add(record) {
    let taken: unknown;
    await writes.within(ACCEPTED_WITHIN_MS, async (rows) => {
      taken = await addOrGet(rows, record);
    });
    return taken === undefined ? undefined : callRecord.parse(taken);
  },
  put: (record) => writes.now((rows) => wrap(rows.put(record))),
  note: (records) =>
    writes.within(NOTED_WITHIN_MS, (rows) => Promise.all(records.map((record) => wrap(rows.put(record))))),
  async open() {
    const found = await (await database()).getAllFromIndex('calls', 'open', 1);
    return found.flatMap((row) => callRecord.safeParse(row).data ?? []);
  },
  async prune(now) {
    const transaction = (await database()).transaction('calls', 'readwrite', { durability: 'relaxed' });
    let surplus = (await transaction.store.count()) - MOST_ROWS;
    let cursor = await transaction.store.index('acceptedAt').openCursor();
    while (cursor && (surplus > 0 || cursor.value.acceptedAt < now - KEPT_MS)) {
      await cursor.delete();
      surplus -= 1;
      cursor = await cursor.continue();
    }
    await transaction.done;
  },
};

/** Resolves when all rows so far are written. */
export function callsWritten(): Promise<void> {
  return writes.now(async () => undefined);
}

/** Drops every row, after what was asked for before. */
export function forgetCalls(): Promise<void> {
  return writes.now((rows) => wrap(rows.clear()));
}

/** Adds the row, or gives the one that has its key. */
function addOrGet(rows: IDBObjectStore, record: CallRecord): Promise<unknown> {
  const adding = rows.add(record);
  adding.onerror = (event) => {
    if (adding.error?.name !== 'ConstraintError') return;
    // Else it would take the whole transaction with it.
    event.preventDefault();
    event.stopPropagation();
  };
  return wrap(adding).then(
    () => undefined,
    (cause: unknown) => {
      if (adding.error?.name === 'ConstraintError') return wrap(rows.get(record.key));
      throw cause;
    },
  );
}
