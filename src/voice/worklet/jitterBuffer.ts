import { loudness } from '../samples';

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
// Clocks differ: who sends evenly sends a little more, or less, than is played. While more than this waits, pauses are made
// a little shorter, by less than anybody hears; otherwise all would wait longer and longer.
const AHEAD_S = 0.3;
const QUIET = 0.003;
const LEFT_OUT_OF_PAUSES = 1 / 64;
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

  const flush = () => {
    pieces = [];
    at = 0;
    waiting = 0;
    isPlaying = false;
    gathered = 0;
    silent = Number.POSITIVE_INFINITY;
  };
  const hasGathered = () => waiting >= GATHER_S * rate || gathered >= GATHER_AT_MOST_S * rate;
  /** Goes on by so many samples, and hands over what it passes. Returns how many there were. */
  const goOn = (length: number, pass: (part: Float32Array, before: number) => void) => {
    let gone = 0;
    while (gone < length) {
      const [first] = pieces;
      if (!first) break;
      const part = first.subarray(at, at + length - gone);
      pass(part, gone);
      gone += part.length;
      at += part.length;
      if (at < first.length) break;
      pieces.shift();
      at = 0;
    }
    waiting -= gone;
    return gone;
  };
  const play = (out: Float32Array) => {
    const filled = goOn(out.length, (part, before) => out.set(part, before));
    if (waiting > AHEAD_S * rate && loudness(out) < QUIET)
      goOn(Math.round(out.length * LEFT_OUT_OF_PAUSES), () => undefined);
    return filled;
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
