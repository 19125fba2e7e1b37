import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Item } from '#store/item';

/** A stored value as a signal: right once the promise is fulfilled, and live from then on. */
export async function follow<T>(item: Pick<Item<T>, 'read' | 'watch'>): Promise<ReadonlySignal<T>> {
  // Watching begins before reading, so that a write in between is not lost.
  let written: { value: T } | undefined;
  let followed: Signal<T> | undefined;
  item.watch((value) => {
    written = { value };
    if (followed) followed.value = value;
  });
  const read = await item.read();
  followed = signal(written ? written.value : read);
  return followed;
}
