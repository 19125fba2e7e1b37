interface Arrivals<T> {
  readonly all: readonly T[];
  add(item: T): void;
  listen(listener: (item: T) => void): void;
  next(): Promise<T>;
}

/** Things that arrive one by one: kept, announced, and handed out once each in order. */
export function arrivals<T>(): Arrivals<T> {
  const all: T[] = [];
  const listeners: ((item: T) => void)[] = [];
  const waiting: ((item: T) => void)[] = [];
  let handedOut = 0;
  return {
    all,
    add(item: T): void {
      all.push(item);
      for (const listener of listeners) listener(item);
      const first = waiting.shift();
      if (!first) return;
      handedOut += 1;
      first(item);
    },
    listen(listener: (item: T) => void): void {
      listeners.push(listener);
    },
    next(): Promise<T> {
      const item = all[handedOut];
      if (item === undefined) return new Promise((resolve) => waiting.push(resolve));
      handedOut += 1;
      return Promise.resolve(item);
    },
  };
}
