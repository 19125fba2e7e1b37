import type { Earcon } from '#contract/voiceLink';

/** Two notes, in hertz: rising is on, falling is off, low is trouble. */
const NOTES: Record<Earcon, readonly [number, number]> = {
  heard: [523, 784],
  muted: [784, 523],
  lost: [220, 165],
};
const NOTE_S = 0.07;
const LOUDNESS = 0.15;

/** Plays a short sound, at a volume from 0 to 1. */
export function playEarcon(earcon: Earcon, volume: number): void {
  const context = new AudioContext();
  const gain = new GainNode(context, { gain: 0 });
  const note = new OscillatorNode(context);
  note.connect(gain).connect(context.destination);
  const start = context.currentTime;
  NOTES[earcon].forEach((frequency, index) => {
    const at = start + index * NOTE_S;
    note.frequency.setValueAtTime(frequency, at);
    gain.gain.setTargetAtTime(volume * LOUDNESS, at, 0.005);
    gain.gain.setTargetAtTime(0, at + NOTE_S * 0.7, 0.01);
  });
  note.onended = () => void context.close();
  note.start(start);
  note.stop(start + NOTES[earcon].length * NOTE_S + 0.05);
}
