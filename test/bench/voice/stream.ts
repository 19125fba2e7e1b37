import { tone } from '../../support/sound/speech';
import { toPcm } from '../../support/sound/wave';
import type { Sound } from './openSound';

const FRAME_MS = 20;
const RATE = 24_000;
const TICK_MS = 10;
/** In pieces: as in speech, a pause comes before each word. */
const WORD = 40;
const PAUSE = 8;

/** What came of sound that went both ways for some time. */
export interface Streamed {
  seconds: number;
  /** Pieces of the microphone's sound, and the milliseconds between one and the next, ascending. */
  gapsMs: number[];
}

interface Stream {
  /** How much sound came from the microphone so far, in milliseconds. */
  heardMs(): number;
  stop(): Streamed;
}

/** The agent says a tone with pauses in pieces of 20 ms, as time goes by, and counts what comes from the microphone, until stopped. */
export function stream({ conversation }: Pick<Sound, 'conversation'>): Stream {
  const sound = toPcm(tone(RATE, 450, FRAME_MS / 1000).samples);
  const pause = Buffer.alloc(sound.length);
  const began = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    for (const due = (performance.now() - began) / FRAME_MS; sent < due; sent += 1)
      conversation.play(sent % WORD < PAUSE ? pause : sound);
  }, TICK_MS);
  const at: number[] = [];
  let isOn = true;
  conversation.onSound(() => {
    if (isOn) at.push(performance.now());
  });
  return {
    heardMs: () => at.length * FRAME_MS,
    stop() {
      clearInterval(timer);
      isOn = false;
      const gapsMs = at.slice(1).map((time, index) => time - (at[index] ?? time));
      return {
        seconds: (performance.now() - began) / 1000,
        gapsMs: gapsMs.sort((a, b) => a - b),
      };
    },
  };
}
