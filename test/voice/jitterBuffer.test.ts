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

test('who sends a little faster than is played is not heard later and later', () => {
  const buffer = createJitterBuffer(RATE);
  const heard: number[] = [];
  // For five minutes.
  for (let block = 0, sent = 0; block < 30_000; block += 1) {
    for (const due = (block + 1) * 10.015; sent + 10 <= due; sent += 10) buffer.push(piece(sent, 10));
    const played = read(buffer, 10);
    if (block > 100) heard.push(...played);
  }
  expect(buffer.waiting).toBeLessThan(0.32 * RATE);
  expect(buffer.late).toBe(0);
  // No step of the sound is left out, and none made twice.
  const steps = heard.slice(1).map((sample, index) => sample - (heard[index] ?? 0));
  expect(steps.every((step) => step > 0.9 && step < 1.1)).toBe(true);
});

test('an answer sent at once is played as it is, but for what nobody hears', () => {
  const buffer = createJitterBuffer(8_000);
  const wave = (seconds: number) => Math.sin(2 * Math.PI * 440 * seconds);
  buffer.push(Float32Array.from({ length: 16_000 }, (_none, index) => wave(index / 8_000)));
  const heard = Array.from({ length: 100 }, () => read(buffer, 128)).flat();
  // Nothing is further from its neighbour than in the wave itself.
  const steepest = (2 * Math.PI * 440) / 8_000;
  expect(heard.every((sample, index) => Math.abs(sample - (heard[index - 1] ?? 0)) < 1.01 * steepest)).toBe(
    true,
  );
  expect(16_000 - buffer.waiting - heard.length).toBeCloseTo(12_800 * 0.002, -1);
});

test('five minutes wait at most', () => {
  const buffer = createJitterBuffer(RATE);
  for (let second = 0; second < 300; second += 1) expect(buffer.push(piece(0, RATE))).toBe(true);
  expect(buffer.push(piece(0, RATE))).toBe(false);
  expect(buffer.waiting).toBe(300 * RATE);
  expect(buffer.dropped).toBe(RATE);
});
