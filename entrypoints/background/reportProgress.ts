const FIRST_MS = 700;
const NEXT_MS = 5000;

/** Tells that a call goes on, first after 0.7 seconds and then every five, until the returned way to stop is taken. */
export function reportProgress(tool: string, tell: (message: string) => void): () => void {
  const since = Date.now();
  let timer = setTimeout(function again() {
    const seconds = Math.round((Date.now() - since) / 1000);
    tell(seconds < 1 ? `${tool} is under way.` : `${tool} goes on, for ${seconds} s now.`);
    timer = setTimeout(again, NEXT_MS);
  }, FIRST_MS);
  return () => clearTimeout(timer);
}
