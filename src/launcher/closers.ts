type Closer = () => Promise<void> | void;

export interface Closers {
  /**
   * Opens something that is closed with the rest, also when the end comes while it still opens. Once the end
   * has come nothing more is opened.
   */
  open<T>(start: () => Promise<T>, close: (opened: T) => Promise<void> | void): Promise<T>;
  add(closer: Closer): void;
  /** Runs every closer once, the last added first; a later call waits for the same end. */
  close(): Promise<void>;
}

/** Collects what has to be closed, so that nothing is left behind however a run ends. */
export function collectClosers(): Closers {
  const closers: Closer[] = [];
  let closing: Promise<void> | undefined;
  return {
    async open(start, close) {
      if (closing) throw new Error('Interrupted: it is being closed.');
      const opening = start();
      closers.push(() => opening.then(close, () => undefined));
      return opening;
    },
    add(closer) {
      closers.push(closer);
    },
    close() {
      closing ??= closeAll(closers.reverse());
      return closing;
    },
  };
}

async function closeAll(closers: readonly Closer[]): Promise<void> {
  const failures: unknown[] = [];
  for (const closer of closers) {
    try {
      await closer();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be closed.');
}
