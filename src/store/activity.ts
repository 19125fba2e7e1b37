import { type Activity, activity } from '#contract/activity';
import { database } from './database';

const CHANNEL = 'pagehand-activity';
const MOST_LINES = 500;

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

/** Writes a line, new or changed, drops the oldest past the limit, and tells whoever watches. */
export async function writeActivity(line: Activity): Promise<void> {
  const db = await database();
  const transaction = db.transaction('activity', 'readwrite');
  await transaction.store.put(line);
  const surplus = (await transaction.store.count()) - MOST_LINES;
  if (surplus > 0) {
    let cursor = await transaction.store.openCursor();
    for (let dropped = 0; cursor && dropped < surplus; dropped += 1) {
      await cursor.delete();
      cursor = await cursor.continue();
    }
  }
  await transaction.done;
  announce();
}

/** Empties the list. */
export async function clearActivity(): Promise<void> {
  await (await database()).clear('activity');
  announce();
}

/** Calls back after every write, from whichever of our contexts. Returns the way to stop. */
export function watchActivity(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  return () => channel.close();
}

let announcing: BroadcastChannel | undefined;

function announce() {
  announcing ??= new BroadcastChannel(CHANNEL);
  announcing.postMessage(null);
}
