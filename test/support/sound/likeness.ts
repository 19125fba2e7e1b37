import type { Wave } from './wave';

const STEP_S = 0.01;
// What is 40 dB below full is silence.
const FLOOR = 1e-4;

/**
 * How alike two sounds are, from -1 to 1, where they fit best: by how many decibels each hundredth of a second has. Noise
 * suppression and gain control change the waveform, and leave that.
 */
export function likeness(heard: Wave, said: Wave): number {
  const one = envelope(heard);
  const other = envelope(said);
  let best = -1;
  for (let shift = 0; shift + other.length <= one.length; shift += 1) {
    best = Math.max(best, correlation(one.slice(shift, shift + other.length), other));
  }
  return best;
}

/** How loud each hundredth of a second is. */
export function envelope({ rate, samples }: Wave): number[] {
  const step = Math.round(rate * STEP_S);
  return Array.from({ length: Math.floor(samples.length / step) }, (_none, index) => {
    const part = samples.subarray(index * step, (index + 1) * step);
    const power = part.reduce((sum, sample) => sum + sample * sample, 0) / step;
    return Math.log10(power + FLOOR);
  });
}

function correlation(one: number[], other: number[]): number {
  const mean = (all: number[]) => all.reduce((sum, value) => sum + value, 0) / all.length;
  const [a, b] = [mean(one), mean(other)];
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (const [index, value] of one.entries()) {
    const [da, db] = [value - a, (other[index] ?? 0) - b];
    product += da * db;
    squareA += da * da;
    squareB += db * db;
  }
  return product / Math.sqrt(squareA * squareB || 1);
}
