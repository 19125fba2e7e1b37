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
  const { sheet, page } = reading;
  reading.waitsAt = undefined;
  const budget = { nodes: MOST_NODES, until: performance.now() + MOST_MS };
  while (page.mutations.steadily(() => takeSlice(reading, budget)) === 'due') {
    await nextTask();
    checkGoing(signal);
  }
  sheet.endText();
  const next = sheet.full() ?? upcoming(reading);
  const stoppedBy = sheet.full() ? 'characters' : next && 'budget';
  return { text: sheet.text(), counts: new Map(reading.counts), next, stoppedBy, reading };
}

interface Budget {
  nodes: number;
  /** As `performance.now()` counts. */
  until: number;
}

/** Reads on until all is read, a frame is waited for or the budget is used up, or until the page is due its turn. */
function takeSlice(reading: Reading, budget: Budget): 'done' | 'due' {
  const end = performance.now() + SLICE_MS;
  while (reading.steps.length > 0 && !reading.sheet.full() && !reading.waitsAt) {
    budget.nodes -= 1;
    if (budget.nodes % CHECK_EVERY === 0 || reading.covers.hasAsked()) {
      const now = performance.now();
      if (budget.nodes <= 0 || now > budget.until) return 'done';
      if (now > end) return 'due';
    }
    takeStep(reading);
  }
  return 'done';
}

// Looking at the clock costs Firefox as much as a fifth of looking at an element.
const CHECK_EVERY = 8;
const MOST_NODES = 20_000;
const MOST_MS = 2_000;
const SLICE_MS = 30;
