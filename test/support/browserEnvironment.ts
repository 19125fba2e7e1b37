import type { Environment } from 'vitest/environments';

const NAME = 'pagehandAtEnd';

type Closer = () => Promise<void>;

/** Runs it when the last test file has ended; only for what the files of a browser share. */
export function atEnd(closer: Closer): void {
  const closers: Closer[] = Reflect.get(globalThis, NAME);
  closers.push(closer);
}

/** Where the tests in a browser run: the files share one process, one after the other. */
export default {
  name: 'browser',
  viteEnvironment: 'ssr',
  setup(scope) {
    const closers: Closer[] = [];
    Reflect.set(scope, NAME, closers);
    return {
      async teardown() {
        await Promise.all(closers.map((close) => close()));
      },
    };
  },
} satisfies Environment;
