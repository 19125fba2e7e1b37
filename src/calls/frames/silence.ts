import { ToolFailure } from '#contract/toolFailure';

/**
 * Waits for what a frame was asked, but not longer than `ms`, and not at all while an earlier wait for the same one has
 * not ended: a frame that hangs holds the others up once.
 * @throws {ToolFailure} TIMED_OUT.
 */
export async function notHeldUp<T>(frame: object, ask: () => Promise<T>, ms: number): Promise<T> {
  if (silent.has(frame)) throw unanswered();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    silent.add(frame);
    late.reject(unanswered());
  }, ms);
  const answer = ask();
  const heard = () => void silent.delete(frame);
  answer.then(heard, heard);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

const silent = new WeakSet<object>();

function unanswered() {
  return new ToolFailure('TIMED_OUT', 'A frame of the page does not answer. Read the page again.');
}
