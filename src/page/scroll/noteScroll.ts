import type { ScrollPlace } from '../act/deeds';
import type { Page } from '../page';

/** Runs what scrolls, and notes where the regions stood that it moved, so that they can be put back. */
export function noteScroll<T>(page: Page, regions: Iterable<Element>, scroll: () => T): T {
  const before = [...regions].map((region) => ({ region, place: scrollPlace(region) }));
  const result = scroll();
  for (const { region, place } of before) {
    const after = scrollPlace(region);
    if (after.top === place.top && after.left === place.left) continue;
    page.deeds.note({ kind: 'scroll', region, before: place, after });
  }
  return result;
}

export function scrollPlace({ scrollTop, scrollLeft }: Element): ScrollPlace {
  return { top: scrollTop, left: scrollLeft };
}
