/** A moment in a call's life at which a development build can be held, so that a test can end it right there. */
export type Point =
  /** Its first row is written, and nothing else was done. */
  | 'accepted'
  /** It is durable that it is about to act. */
  | 'started'
  /** The document was asked. */
  | 'dispatched'
  /** Its answer left, its last row is not written. */
  | 'ending'
  /** Its last row is written. */
  | 'ended';

/**
 * Waits at a point, when a test marked the call for it; at once otherwise. Rejects when the test wants the point to
 * fail, as a full disk would.
 */
export type Hold = (point: Point, key: string) => Promise<void> | undefined;

/** Whether a test marked this call at all: its id ends with `@` and a point. */
export function isMarked(key: string): boolean {
  return /@[a-z]+"\]$/.test(key);
}

/** Asks a test's own server, which answers when the call may go on. */
export function holdAt(address: () => Promise<string | undefined>): Hold {
  return (point, key) => (key.endsWith(`@${point}"]`) ? ask(address, point, key) : undefined);
}

async function ask(address: () => Promise<string | undefined>, point: Point, key: string): Promise<void> {
  const asked = await address();
  if (asked === undefined) return;
  const response = await fetch(`${asked}?${new URLSearchParams({ point, key })}`);
  if (!response.ok) throw new Error(`The test lets “${point}” fail.`);
}
