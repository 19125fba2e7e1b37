import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Activity } from '#contract/activity';

interface PagehandDatabase extends DBSchema {
  tokens: { key: string; value: string };
  activity: { key: number; value: Activity };
}

let opened: Promise<IDBPDatabase<PagehandDatabase>> | undefined;

/** The extension origin's IndexedDB: content scripts and pages cannot read it. */
export function database(): Promise<IDBPDatabase<PagehandDatabase>> {
  opened ??= openDB<PagehandDatabase>('pagehand', 1, {
    upgrade(db) {
      db.createObjectStore('tokens');
      db.createObjectStore('activity', { keyPath: 'id' });
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}
