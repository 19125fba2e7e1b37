import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Activity } from '#contract/activity';
import type { CallRecord } from '#contract/callRecord';

interface PagehandDatabase extends DBSchema {
  tokens: { key: string; value: string };
  activity: { key: number; value: Activity };
  calls: { key: string; value: CallRecord; indexes: { open: number; acceptedAt: number } };
}

let opened: Promise<IDBPDatabase<PagehandDatabase>> | undefined;

/** The extension origin's IndexedDB: content scripts and pages cannot read it. */
export function database(): Promise<IDBPDatabase<PagehandDatabase>> {
  opened ??= openDB<PagehandDatabase>('pagehand', 2, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('tokens');
        db.createObjectStore('activity', { keyPath: 'id' });
      }
      const calls = db.createObjectStore('calls', { keyPath: 'key' });
      calls.createIndex('open', 'open');
      calls.createIndex('acceptedAt', 'acceptedAt');
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}
