import { loudness } from './samples';

// What a voice near a microphone reaches.
const LOUD = 0.25;

/** Tells how loud a stream is, from 0 to 1, as often as the screen is drawn. Returns the way to stop. */
export function measure(stream: MediaStream, level: (share: number) => void): () => void {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let drawing = 0;
  const look = () => {
    analyser.getFloatTimeDomainData(samples);
    level(Math.min(1, Math.sqrt(loudness(samples) / LOUD)));
    drawing = requestAnimationFrame(look);
  };
  look();
  return () => {
    cancelAnimationFrame(drawing);
    void context.close();
  };
}
