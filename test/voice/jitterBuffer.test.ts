import { expect, test } from 'vitest';
import { createJitterBuffer } from '#voice/worklet/jitterBuffer';

const RATE = 1000;
const piece = (from: number, length: number) => Float32Array.from({ length }, (_none, index) => from + index);

function read(buffer: ReturnType<typeof createJitterBuffer>, length: number): number[] {
  const out = new Float32Array(length).fill(7);
  buffer.read(out);
  return [...out];
}

const silence = (length: number) => Array.from({ length }, () => 0);

test('gathers 60 ms, then plays without a gap', () => {
  const buffer = createJitterBuffer(RATE);
  buffer.push(piece(1, 40));
  expect(read(buffer, 10)).toEqual(silence(10));
  buffer.push(piece(41, 40));
  expect([...read(buffer, 50), ...read(buffer, 30)]).toEqual([...piece(1, 80)]);
  expect(buffer.late).toBe(0);
});

test('what is short waits 120 ms at most', () => {
  const buffer = createJitterBuffer(RATE);
  buffer.push(piece(1, 5));
  expect(read(buffer, 100)).toEqual(silence(100));
  expect(read(buffer, 20)).toEqual([1, 2, 3, 4, 5, ...silence(15)]);
});

test('a piece that comes after its time counts as late, one after a pause does not', () => {
  const buffer = createJitterBuffer(RATE);
  buffer.push(piece(1, 60));
  read(buffer, 60);
  read(buffer, 20);
  buffer.push(piece(1, 60));
  expect(buffer.late).toBe(1);
  read(buffer, 60);
  read(buffer, 400);
  buffer.push(piece(1, 60));
  expect(buffer.late).toBe(1);
});

test('a flush leaves silence, and the next sound is gathered anew and not late', () => {
  const buffer = createJitterBuffer(RATE);
  buffer.push(piece(1, 500));
  read(buffer, 10);
  buffer.flush();
  expect(buffer.waiting).toBe(0);
  expect(read(buffer, 10)).toEqual(silence(10));
  buffer.push(piece(1, 10));
  expect(read(buffer, 10)).toEqual(silence(10));
  expect(buffer.late).toBe(0);
});

/** Half a second of sound that rises evenly, and a tenth of a pause, again and again. */
const words = (rate: number, at: number) =>
  at % (0.6 * rate) < 0.5 * rate ? 0.1 + (at % (0.6 * rate)) / rate : 0;

test('who sends a little faster than is played is not heard later and later, and what is said stays as it is', () => {
  const rate = 8_000;
  const buffer = createJitterBuffer(rate);
  const heard: number[] = [];
  // For five minutes.
  for (let block = 0, sent = 0; block < 18_750; block += 1) {
    for (const due = (block + 1) * 128 * 1.0015; sent + 160 <= due; sent += 160) {
      buffer.push(Float32Array.from({ length: 160 }, (_none, index) => words(rate, sent + index)));
    }
    heard.push(...read(buffer, 128));
  }
  expect(buffer.waiting).toBeLessThan(0.35 * rate);
  expect(buffer.late).toBe(0);
  const steps = heard.map((sample, index) => sample - (heard[index - 1] ?? 0));
  const within = steps.filter((_step, index) => heard[index] !== 0 && heard[index - 1] !== 0);
  expect(within.length).toBeGreaterThan(0.8 * heard.length);
  expect(within.every((step) => Math.abs(step - 1 / rate) < 1e-6)).toBe(true);
});

test('five minutes wait at most', () => {
  const buffer = createJitterBuffer(RATE);
  for (let second = 0; second < 300; second += 1) expect(buffer.push(piece(0, RATE))).toBe(true);
  expect(buffer.push(piece(0, RATE))).toBe(false);
  expect(buffer.waiting).toBe(300 * RATE);
  expect(buffer.dropped).toBe(RATE);
});
