import { type IDBPDatabase, unwrap } from 'idb';

// Only a transaction that ends is durable; none stays open for however many come.
const MOST_TOGETHER = 64;

type Put = (rows: IDBObjectStore) => Promise<unknown>;

/** Writes into one object store. Those that come close together share a transaction, whose commit is what they cost. */
export interface GroupWrites {
  /** Begins at once; resolves when it is committed. */
  now(put: Put): Promise<void>;
  /** Goes along with the next write, or begins by itself within this time. Nothing overtakes what came before it. */
  within(ms: number, put: Put): Promise<void>;
}

interface Waiting {
  put: Put;
  resolve(): void;
  reject(cause: unknown): void;
}

/** Groups the writes into a store of the database that `open` gives. */
export function createGroupWrites<Schema>(
  store: string,
  open: () => Promise<IDBPDatabase<Schema>>,
): GroupWrites {
  const waiting: Waiting[] = [];
  let isWriting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;

  const writeGroup = async (group: Waiting[]) => {
    const database = unwrap(await open());
    const transaction = database.transaction(store, 'readwrite', { durability: 'relaxed' });
    const committed = end(transaction);
    const rows = transaction.objectStore(store);
    // What comes while rows are being put goes along.
    while (waiting.length > 0 && group.length < MOST_TOGETHER) {
      const next = waiting.splice(0, MOST_TOGETHER - group.length);
      group.push(...next);
      const put = Promise.all(next.map(async (one) => one.put(rows)));
      try {
        await Promise.race([put, committed]);
      } catch (cause) {
        giveUp(transaction);
        throw cause;
      }
    }
    transaction.commit();
    await committed;
  };
  const write = async () => {
    clearTimeout(timer);
    dueAt = Number.POSITIVE_INFINITY;
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const group: Waiting[] = [];
      try {
        await writeGroup(group);
        for (const { resolve } of group) resolve();
      } catch (cause) {
        // Where the database cannot even be opened, nobody was taken along.
        if (group.length === 0) group.push(...waiting.splice(0));
        for (const { reject } of group) reject(cause);
      }
    }
    isWriting = false;
  };
  const enter = (put: Put) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ put, resolve, reject });
    });
  return {
    now(put) {
      const done = enter(put);
      void write();
      return done;
    },
    within(ms, put) {
      const at = performance.now() + ms;
      if (at < dueAt) {
        clearTimeout(timer);
        dueAt = at;
        timer = setTimeout(() => void write(), ms);
      }
      return enter(put);
    },
  };
}

function giveUp(transaction: IDBTransaction) {
  try {
    transaction.abort();
  } catch {
    // A row that the database refused ended it already.
  }
}

function end(transaction: IDBTransaction): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The rows were not written.'));
  });
  // Whoever waits for it hears; a put that failed first is told instead.
  ended.catch(() => undefined);
  return ended;
}
