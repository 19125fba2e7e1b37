type Closer = () => Promise<void> | void;

export interface Closers {
  add(closer: Closer): void;
  /** Runs every closer once, the last added first; a later call waits for the same end. */
  close(): Promise<void>;
}

/** Collects what has to be closed, so that nothing is left behind however a run ends. */
export function collectClosers(): Closers {
  const closers: Closer[] = [];
  let closing: Promise<void> | undefined;
  return {
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
