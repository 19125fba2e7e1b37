import { PNG } from 'pngjs';

/** Of 256 steps a channel, so many are one: a file of half the size, and no eye sees it. */
const STEP = 17;

/** A picture with each square of `by` × `by` pixels as one, their mean. */
export function shrunk(picture: PNG, by: number): PNG {
  const small = new PNG({ width: Math.floor(picture.width / by), height: Math.floor(picture.height / by) });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let row = 0; row < by; row++) {
          const start = ((y * by + row) * picture.width + x * by) * 4 + channel;
          for (let column = 0; column < by; column++) sum += picture.data[start + column * 4] ?? 0;
        }
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / by ** 2 / STEP) * STEP;
      }
    }
  }
  return small;
}
