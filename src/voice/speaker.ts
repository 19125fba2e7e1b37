import { openContext } from './openContext';
import { type Counts, type FromPlayback, PLAYBACK, type ToPlayback } from './worklet/processors';

/** Plays what it is given without gaps, at one rate. */
export interface Speaker {
  play(samples: Float32Array<ArrayBuffer>): void;
  /** Falls silent at once and forgets what waits. */
  flush(): void;
  /** From 0 to 1. */
  setVolume(volume: number): void;
  counts(): Promise<Counts>;
  close(): void;
}

interface Heard {
  /** Something begins or ends to be heard. */
  audible(on: boolean): void;
  /** The browser holds sound back, or does not any more. */
  held(on: boolean): void;
  /** More was to be played than is kept. */
  lost(): void;
}

/** A speaker at this rate; where the browser holds it back, what was given meanwhile is forgotten. */
export async function openSpeaker(rate: number, { audible, held, lost }: Heard): Promise<Speaker> {
  let flush = () => {};
  let wasHeld = false;
  const context = await openContext(rate, (on) => {
    // What was said meanwhile is past.
    if (wasHeld && !on) flush();
    wasHeld = on;
    held(on);
  });
  const playback = new AudioWorkletNode(context, PLAYBACK, {
    numberOfInputs: 0,
    outputChannelCount: [1],
  });
  const gain = new GainNode(context);
  playback.connect(gain).connect(context.destination);
  const counting: ((counts: Counts) => void)[] = [];
  playback.port.onmessage = ({ data }: MessageEvent<FromPlayback>) => {
    if (data.kind === 'audible') audible(data.on);
    else if (data.kind === 'lost') lost();
    else for (const count of counting.splice(0)) count(data);
  };
  const tell = (told: ToPlayback, handed: Transferable[] = []) => playback.port.postMessage(told, handed);
  flush = () => tell({ kind: 'flush' });
  return {
    play: (samples) => tell({ kind: 'push', samples }, [samples.buffer]),
    flush,
    setVolume(volume) {
      gain.gain.value = volume;
    },
    counts() {
      tell({ kind: 'count' });
      return new Promise((resolve) => counting.push(resolve));
    },
    close() {
      playback.disconnect();
      void context.close();
    },
  };
}
