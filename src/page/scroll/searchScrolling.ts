import { checkGoing, heard, nextTask } from '../document/waiting';
import type { Page } from '../page';
import { edges, scrollBy } from './scrollBy';

interface Search {
  region: Element;
  signal: AbortSignal;
}

/**
 * Scrolls a region on, view by view and round from its start, until what is looked for is there: long lists draw only
 * what is on view, and feeds load more when their end comes near. What is above has half of the time, for a feed below
 * may have no end. Where nothing is found the region is as before.
 */
export async function searchScrolling<T>(
  page: Page,
  { region, signal }: Search,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const start = { top: region.scrollTop, left: region.scrollLeft };
  const parts = start.top < 2 ? (['on'] as const) : (['on', 'before'] as const);
  for (const part of parts) {
    const until = performance.now() + MOST_MS / parts.length;
    let idle = 0;
    for (let views = 0; views < MOST_VIEWS / parts.length && performance.now() < until; views += 1) {
      checkGoing(signal);
      const isFirstAbove = part === 'before' && views === 0;
      // Where views pass without anything drawn anew only the end can bring more.
      const direction = isFirstAbove ? 'top' : idle >= IDLE_VIEWS ? 'bottom' : 'down';
      page.mutations.quietly(() => scrollBy(region, direction, VIEW));
      const drew = await draws(page, region, signal);
      const found = await look();
      if (found !== undefined) return found;
      idle = drew ? 0 : idle + 1;
      const atEnd = edges(region, 'y').atEnd;
      if ((atEnd && !drew) || (part === 'before' && region.scrollTop >= start.top)) break;
    }
  }
  page.mutations.quietly(() => region.scrollTo({ ...start, behavior: 'instant' }));
  return undefined;
}

/** Whether the page draws something after a scroll; at the end of a feed it may have to load it first. */
async function draws(page: Page, region: Element, signal: AbortSignal): Promise<boolean> {
  const { atEnd } = edges(region, 'y');
  const before = page.mutations.version();
  const height = region.scrollHeight;
  const drew = () => page.mutations.version() !== before || region.scrollHeight !== height;
  // Pages hear of a scroll in the next frame, which a busy browser may draw late.
  await heard(
    (report) => {
      const frame = page.window.requestAnimationFrame(() => report());
      return () => page.window.cancelAnimationFrame(frame);
    },
    { atMostMs: FRAME_MS, signal },
  );
  await heard((report) => page.mutations.onChange(() => drew() && report()), {
    atMostMs: atEnd ? LOADING_MS : DRAWING_MS,
    signal,
  });
  await nextTask();
  return drew();
}

const VIEW = 0.8;
const MOST_VIEWS = 60;
const MOST_MS = 10_000;
const IDLE_VIEWS = 2;
const DRAWING_MS = 120;
const FRAME_MS = 500;
const LOADING_MS = 1_000;
