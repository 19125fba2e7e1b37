import type { Tool } from '#tools/tool';

// Longer than people wait without asking themselves whether anything happens.
const FIRST_MS = 700;
const NEXT_MS = 5_000;

/** Tells that a call goes on, first after 0.7 seconds and then every five, until the returned way to stop is taken. */
export function reportProgress(
  { name, pendingMessage = `${name} is under way.` }: Pick<Tool, 'name' | 'pendingMessage'>,
  tell: (message: string) => void,
): () => void {
  const since = Date.now();
  let timer = setTimeout(function again() {
    const seconds = Math.round((Date.now() - since) / 1000);
    tell(seconds <= 1 ? pendingMessage : `${name} goes on, for ${seconds} s now.`);
    timer = setTimeout(again, NEXT_MS);
  }, FIRST_MS);
  return () => clearTimeout(timer);
}
