/**
 * Settles with the work, or with the signal's reason once it is aborted and the work has had `graceMs` milliseconds to
 * say what it had done. Whatever the browser was asked for and never ends, nobody waits for it longer than that.
 */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal, graceMs = 0): Promise<T> {
  const stopped = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    timer = setTimeout(() => stopped.reject(signal.reason), graceMs);
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, stopped.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
