/** What a speaker plays from: sound arrives in bursts and leaves evenly. All lengths are in samples. */
export interface JitterBuffer {
  /** False where too much waits to take it. */
  push(samples: Float32Array): boolean;
  /** Fills `out` with what comes next, and with silence where there is nothing. */
  read(out: Float32Array): void;
  /** Forgets all that was not played. */
  flush(): void;
  readonly waiting: number;
  /** How often sound came too late and left a gap in what was being said. */
  readonly late: number;
  /** Samples that were not taken because too many waited. */
  readonly dropped: number;
}

const GATHER_S = 0.06;
const GATHER_AT_MOST_S = 0.12;
const GAP_S = 0.25;
// Clocks differ: who sends evenly sends a little more, or less, than is played. What waits beyond this leaves a little
// faster than it came, by less than anybody hears; otherwise it would wait longer and longer.
const AHEAD_S = 0.3;
const FASTER = 1.002;
// An agent may send a long answer at once.
const MOST_S = 300;

/**
 * After silence a little is gathered before playing, so that the next piece may be as late as that. What is short waits
 * no longer than twice as long.
 */
export function createJitterBuffer(rate: number): JitterBuffer {
  let pieces: Float32Array[] = [];
  let at = 0;
  let waiting = 0;
  let isPlaying = false;
  let gathered = 0;
  let silent = Number.POSITIVE_INFINITY;
  let late = 0;
  let dropped = 0;
  // What was played last, and how far after it the next one is.
  let last = 0;
  let step = 1;

  const flush = () => {
    pieces = [];
    at = 0;
    waiting = 0;
    isPlaying = false;
    gathered = 0;
    silent = Number.POSITIVE_INFINITY;
    last = 0;
    step = 1;
  };
  const hasGathered = () => waiting >= GATHER_S * rate || gathered >= GATHER_AT_MOST_S * rate;
  const take = (out: Float32Array) => {
    let filled = 0;
    while (filled < out.length) {
      const [first] = pieces;
      if (!first) break;
      const part = first.subarray(at, at + out.length - filled);
      out.set(part, filled);
      filled += part.length;
      at += part.length;
      if (at < first.length) break;
      pieces.shift();
      at = 0;
    }
    waiting -= filled;
    return filled;
  };

  /** What lies between two samples is drawn as a line. Returns how much of `out` there was sound for. */
  const play = (out: Float32Array) => {
    const speed = waiting > AHEAD_S * rate ? FASTER : 1;
    if (speed === 1 && step === 1) {
      const filled = take(out);
      last = out[filled - 1] ?? last;
      return filled;
    }
    const placeOf = (index: number) => step + index * speed;
    const end = placeOf(out.length - 1);
    const taken = new Float32Array(Math.ceil(end));
    const count = take(taken);
    let played = 0;
    for (let place = step; played < out.length && place <= count; place = placeOf(played)) {
      const before = Math.floor(place);
      const from = before === 0 ? last : (taken[before - 1] ?? 0);
      out[played] = from + ((taken[before] ?? from) - from) * (place - before);
      played += 1;
    }
    step = end + speed - taken.length;
    last = taken.at(-1) ?? last;
    return played;
  };

  return {
    push(samples) {
      if (waiting + samples.length > MOST_S * rate) {
        dropped += samples.length;
        return false;
      }
      if (waiting === 0 && !isPlaying && silent < GAP_S * rate) late += 1;
      pieces.push(samples);
      waiting += samples.length;
      return true;
    },
    read(out) {
      out.fill(0);
      if (!isPlaying && waiting > 0) gathered += out.length;
      if (!isPlaying && waiting > 0 && hasGathered()) isPlaying = true;
      const filled = isPlaying ? play(out) : 0;
      if (filled > 0) silent = 0;
      else silent += out.length;
      if (!isPlaying || waiting > 0) return;
      isPlaying = false;
      gathered = 0;
    },
    flush,
    get waiting() {
      return waiting;
    },
    get late() {
      return late;
    },
    get dropped() {
      return dropped;
    },
  };
}
