import { checkGoing, nextTask } from '../document/waiting';
import type { Page } from '../page';
import { type Reading, type ReadingOptions, startReading, upcoming } from './outlineReading';
import type { Place } from './outlineSheet';
import { outlineSheet } from './outlineSheet';
import { takeStep } from './outlineStep';

export interface OutlineOptions extends ReadingOptions {
  mostCharacters: number;
  /** How deep its lines stand in another outline. */
  indent?: number;
}

export interface Outline {
  text: string;
  /** How often each role was met. */
  counts: ReadonlyMap<string, number>;
  /** Where to go on, when there is more. */
  next: Place | undefined;
  /** What ran out. */
  stoppedBy: 'characters' | 'budget' | undefined;
  /** The walk as it stands, to go on with while the page does not change. */
  reading: Reading;
}

/** Reads what a person can see as an indented outline, in slices that leave the page its turns. */
export function readOutline(page: Page, options: OutlineOptions, signal: AbortSignal): Promise<Outline> {
  const sheet = outlineSheet(options.mostCharacters, options.from?.skip ?? 0, options.indent);
  return walkOn(startReading(page, sheet, options), signal);
}

/** Reads the next part of what was read before. */
export function readOn(reading: Reading, mostCharacters: number, signal: AbortSignal): Promise<Outline> {
  reading.sheet.turn(mostCharacters);
  reading.counts.clear();
  return walkOn(reading, signal);
}

/** Goes on after the frame it waited at. */
export async function walkOn(reading: Reading, signal: AbortSignal): Promise<Outline> {
  const { sheet } = reading;
  reading.waitsAt = undefined;
  const started = performance.now();
  let sliceStart = started;
  let visited = 0;
  while (reading.steps.length > 0 && !sheet.full() && !reading.waitsAt) {
    visited += 1;
    if (visited % CHECK_EVERY === 0) {
      const now = performance.now();
      if (visited >= MOST_NODES || now - started > MOST_MS) break;
      if (now - sliceStart > SLICE_MS) {
        await nextTask();
        checkGoing(signal);
        sliceStart = performance.now();
      }
    }
    takeStep(reading);
  }
  sheet.endText();
  const next = sheet.full() ?? upcoming(reading);
  const stoppedBy = sheet.full() ? 'characters' : next && 'budget';
  return { text: sheet.text(), counts: new Map(reading.counts), next, stoppedBy, reading };
}

// Looking at the clock costs more than looking at an element.
const CHECK_EVERY = 32;
const MOST_NODES = 20_000;
const MOST_MS = 2_000;
const SLICE_MS = 40;
