import { type ReadonlySignal, signal } from '@preact/signals';
import type { Activity } from '#contract/activity';
import { readActivity, watchActivity } from '#store/activity';

interface FollowOptions {
  read?(): Promise<Activity[]>;
  /** Ends the following. */
  signal?: AbortSignal;
}

/** The activity list as a signal, newest first. Writes that come while reading cause one more read. */
export async function followActivity({
  read: readLines = () => readActivity(),
  signal: over,
}: FollowOptions = {}): Promise<ReadonlySignal<Activity[]>> {
  const lines = signal<Activity[]>([]);
  let reading: Promise<void> | undefined;
  let again = false;
  const read = async () => {
    while (again) {
      again = false;
      lines.value = await readLines();
    }
  };
  const refresh = () => {
    again = true;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  const stop = watchActivity(() => void refresh());
  over?.addEventListener('abort', stop);
  await refresh();
  return lines;
}
