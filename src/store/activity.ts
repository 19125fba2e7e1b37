import { wrap } from 'idb';
import { type Activity, activity } from '#contract/activity';
import { database } from './database';
import { createGroupWrites } from './groupWrites';

const CHANNEL = 'pagehand-activity';
const MOST_LINES = 500;
// Lines wait for each other, and no call waits for them: the ledger's rows are written to the same disk.
const WRITTEN_WITHIN_MS = 30;

const writes = createGroupWrites('activity', database);

/** The newest lines, newest first. */
export async function readActivity(most = 100): Promise<Activity[]> {
  const db = await database();
  const lines: Activity[] = [];
  let cursor = await db.transaction('activity').store.openCursor(null, 'prev');
  while (cursor && lines.length < most) {
    const parsed = activity.safeParse(cursor.value);
    if (parsed.success) lines.push(parsed.data);
    cursor = await cursor.continue();
  }
  return lines;
}

/** Every line there is, newest first. */
export function readAllActivity(): Promise<Activity[]> {
  return readActivity(MOST_LINES);
}

/** Writes a line, new or changed, in a moment, drops the oldest past the limit, and tells whoever watches. */
export async function writeActivity(line: Activity): Promise<void> {
  await writes.within(WRITTEN_WITHIN_MS, async (lines) => {
    await wrap(lines.put(line));
    await dropSurplus(lines);
  });
  announce();
}

async function dropSurplus(lines: IDBObjectStore): Promise<void> {
  const ids = await wrap(lines.getAllKeys());
  const newest = ids.at(-MOST_LINES - 1);
  if (newest !== undefined) await wrap(lines.delete(IDBKeyRange.upperBound(newest)));
}

/** Resolves when all lines so far are written. */
export function activityWritten(): Promise<void> {
  return writes.now(async () => undefined);
}

/** Empties the list, after what was written before. */
export async function clearActivity(): Promise<void> {
  await writes.now((lines) => wrap(lines.clear()));
  announce();
}

/** Calls back after every write, from whichever of our contexts. Returns the way to stop. */
export function watchActivity(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  return () => channel.close();
}

let isToBeTold = false;
let announcing: BroadcastChannel | undefined;

// Lines that were written together are told of together.
function announce() {
  if (isToBeTold) return;
  isToBeTold = true;
  queueMicrotask(() => {
    isToBeTold = false;
    announcing ??= new BroadcastChannel(CHANNEL);
    announcing.postMessage(null);
  });
}
