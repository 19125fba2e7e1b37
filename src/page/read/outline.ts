import { checkGoing, nextTask } from '../document/waiting';
import type { Page } from '../page';
import { type ReadingOptions, startReading, upcoming } from './outlineReading';
import type { Place } from './outlineSheet';
import { outlineSheet } from './outlineSheet';
import { takeStep } from './outlineStep';

export interface OutlineOptions extends ReadingOptions {
  mostCharacters: number;
  signal: AbortSignal;
}

export interface Outline {
  text: string;
  /** How often each role was met. */
  counts: ReadonlyMap<string, number>;
  /** Where to go on, when there is more. */
  next: Place | undefined;
  /** What ran out. */
  stoppedBy: 'characters' | 'budget' | undefined;
}

/** Reads what a person can see as an indented outline, in slices that leave the page its turns. */
export async function readOutline(page: Page, options: OutlineOptions): Promise<Outline> {
  const sheet = outlineSheet(options.mostCharacters, options.from?.skip ?? 0);
  const reading = startReading(page, sheet, options);
  const started = performance.now();
  let sliceStart = started;
  let visited = 0;
  while (reading.steps.length > 0 && !sheet.full()) {
    visited += 1;
    if (visited % CHECK_EVERY === 0) {
      const now = performance.now();
      if (visited >= MOST_NODES || now - started > MOST_MS) break;
      if (now - sliceStart > SLICE_MS) {
        await nextTask();
        checkGoing(options.signal);
        sliceStart = performance.now();
      }
    }
    takeStep(reading);
  }
  sheet.endText();
  const next = sheet.full() ?? upcoming(reading);
  const stoppedBy = sheet.full() ? 'characters' : next && 'budget';
  return { text: sheet.text(), counts: reading.counts, next, stoppedBy };
}

// Looking at the clock costs more than looking at an element.
const CHECK_EVERY = 32;
const MOST_NODES = 20_000;
const MOST_MS = 2_000;
const SLICE_MS = 40;
