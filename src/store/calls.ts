import { type CallRecord, callRecord } from '#contract/callRecord';
import { database } from './database';

const KEPT_MS = 24 * 60 * 60 * 1_000;
const MOST_ROWS = 10_000;
// Written before each act; a crash of the whole machine takes the page along anyway.
const relaxed = { durability: 'relaxed' } as const;

/** The durable rows of the ledger, one a call. */
export interface CallRows {
  /** Adds a row; when its key is taken, the row that was there is returned and nothing is written. */
  add(record: CallRecord): Promise<CallRecord | undefined>;
  /** Writes rows in one transaction; resolves when it is committed. */
  put(records: readonly CallRecord[]): Promise<void>;
  /** The rows of calls that have no end yet. */
  open(): Promise<CallRecord[]>;
  /** Drops what is older than a day, and the oldest past 10 000. */
  prune(now: number): Promise<void>;
}

export const callRows: CallRows = {
  async add(record) {
    const db = await database();
    const transaction = db.transaction('calls', 'readwrite', relaxed);
    const added = transaction.store.add(record);
    transaction.commit();
    try {
      await Promise.all([added, transaction.done]);
      return undefined;
    } catch (cause) {
      const taken = callRecord.safeParse(await db.get('calls', record.key));
      if (taken.success) return taken.data;
      throw cause;
    }
  },
  async put(records) {
    const transaction = (await database()).transaction('calls', 'readwrite', relaxed);
    const written = records.map((record) => transaction.store.put(record));
    transaction.commit();
    await Promise.all([...written, transaction.done]);
  },
  async open() {
    const found = await (await database()).getAllFromIndex('calls', 'open', 1);
    return found.flatMap((row) => callRecord.safeParse(row).data ?? []);
  },
  async prune(now) {
    const transaction = (await database()).transaction('calls', 'readwrite', relaxed);
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
