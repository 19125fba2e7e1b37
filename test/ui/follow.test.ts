import { describe, expect, it } from 'vitest';
import { follow } from '../../src/ui/follow';

function stored(value: number) {
  const watchers: ((value: number) => void)[] = [];
  const { promise: read, resolve } = deferred<number>();
  return {
    item: {
      read: () => read,
      watch: (changed: (value: number) => void) => {
        watchers.push(changed);
        return () => undefined;
      },
    },
    finishReading: () => resolve(value),
    write: (written: number) => {
      for (const watcher of watchers) watcher(written);
    },
  };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('follow', () => {
  it('has the stored value at once and every later one', async () => {
    const { item, finishReading, write } = stored(1);
    finishReading();
    const followed = await follow(item);
    expect(followed.value).toBe(1);
    write(2);
    expect(followed.value).toBe(2);
  });

  it('does not lose a write that comes while it reads', async () => {
    const { item, finishReading, write } = stored(1);
    const following = follow(item);
    write(2);
    finishReading();
    expect((await following).value).toBe(2);
  });
});
