/** Calls `retry` whenever the user touches the page or presses a key in it, which lets sound begin. Returns the end of it. */
export function onTouch(retry: () => void): () => void {
  const listening = new AbortController();
  for (const type of ['pointerup', 'keydown']) addEventListener(type, retry, { signal: listening.signal });
  return () => listening.abort();
}
