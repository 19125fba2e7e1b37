const SAME = 3;
const FAULTS = 3;

/** Notices a model that gets nowhere. */
export interface Circles {
  /** A call and what came of it; says in words when it is enough. */
  note(call: string, outcome: { result: unknown; isFault: boolean }): string | undefined;
}

/** Three times the same call with the same answer, or three mistakes of the model's own in a row, are enough. */
export function createCircles(): Circles {
  let last = '';
  let same = 0;
  let faults = 0;
  return {
    note(call, { result, isFault }) {
      const now = `${call} ${JSON.stringify(result)}`;
      same = now === last ? same + 1 : 1;
      faults = isFault ? faults + 1 : 0;
      last = now;
      if (faults >= FAULTS) {
        return 'The language model asked three times in a row for what does not exist or cannot be read, so I stopped.';
      }
      if (same >= SAME)
        return 'I was going in circles: three times the same with the same answer, so I stopped.';
      return undefined;
    },
  };
}
