import { loudness } from './samples';

export interface Loudness {
  isLoud(): boolean;
  /** Sound may be heard now, where the browser held it back. */
  goOn(): void;
  stop(): void;
}

const LOOK_EVERY_MS = 50;
const LOUD = 0.003;
/** A pause between words is shorter. */
const PAUSE_MS = 400;

/** Tells when a stream begins to be heard, and when it has paused. */
export function watchLoudness(stream: MediaStream, changed: (isLoud: boolean) => void): Loudness {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let isLoud = false;
  let loudAt = 0;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const now = performance.now();
    if (loudness(samples) > LOUD) loudAt = now;
    const was = isLoud;
    isLoud = loudAt > 0 && now - loudAt < PAUSE_MS;
    if (isLoud !== was) changed(isLoud);
  }, LOOK_EVERY_MS);
  return {
    isLoud: () => isLoud,
    goOn: () => void context.resume(),
    stop() {
      clearInterval(timer);
      void context.close();
    },
  };
}
