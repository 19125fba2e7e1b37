import fc from 'fast-check';
import { test } from 'vitest';
import { schedules } from './schedules';

const RUNS = 20_000;

test('20 000 schedules: effects at most once, one answer each, in order, nothing after a stop', async () => {
  await fc.assert(schedules, { numRuns: RUNS });
}, 120_000);
