import { type ReadonlySignal, signal } from '@preact/signals';
import type { Activity } from '#contract/activity';
import { readActivity, watchActivity } from '#store/activity';

/** The activity list as a signal, newest first. Writes that come while reading cause one more read. */
export async function followActivity(): Promise<ReadonlySignal<Activity[]>> {
  const lines = signal<Activity[]>([]);
  let reading: Promise<void> | undefined;
  let again = false;
  const read = async () => {
    while (again) {
      again = false;
      lines.value = await readActivity();
    }
  };
  const refresh = () => {
    again = true;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  watchActivity(() => void refresh());
  await refresh();
  return lines;
}
