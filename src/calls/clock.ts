/** Time as calls see it; the model of the tests has one of its own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs something later. Returns the way to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
