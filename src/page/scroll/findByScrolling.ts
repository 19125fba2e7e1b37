import { ToolFailure } from '#contract/toolFailure';
import { drawsNothing } from '../document/visible';
import type { Page } from '../page';
import { pointedAt } from '../point/pointedAt';
import { scrollPlace } from './noteScroll';
import { mainScroller, scrollerAround } from './scrollRegion';
import { searchScrolling } from './searchScrolling';

interface Sought {
  /** Throws TARGET_NOT_FOUND where it is not there. */
  find: () => Promise<Element>;
  /** What to look in; the page's main region unless told. */
  inside: string | undefined;
  signal: AbortSignal;
}

/**
 * Finds what is there, or comes when a region is scrolled through. `scrolledPx` is how far down that went. Throws
 * TARGET_NOT_FOUND where scrolling does not bring it up.
 */
export async function findByScrolling(
  page: Page,
  { find, inside, signal }: Sought,
): Promise<{ found: Element; scrolledPx: number }> {
  const missing = await attempt(find);
  if (missing instanceof Element) return { found: missing, scrolledPx: 0 };
  // Without layout nothing comes into view.
  if (drawsNothing()) throw missing;
  const within =
    inside === undefined ? undefined : await pointedAt(page, { target: inside }, { purpose: 'any', signal });
  const region = within ? scrollerAround(page, within, 'y') : mainScroller(page, 'y');
  if (!region) throw missing;
  const before = scrollPlace(region);
  const found = await searchScrolling(page, { region, signal }, async () => {
    const now = await attempt(find);
    return now instanceof Element ? now : undefined;
  });
  if (found) {
    const after = scrollPlace(region);
    page.deeds.note({ kind: 'scroll', region, before, after });
    return { found, scrolledPx: after.top - before.top };
  }
  throw new ToolFailure('TARGET_NOT_FOUND', `${missing.message} Scrolling through did not bring it up.`, {
    ...(missing.details && { details: missing.details }),
  });
}

async function attempt(find: Sought['find']): Promise<Element | ToolFailure> {
  try {
    return await find();
  } catch (failure) {
    if (failure instanceof ToolFailure && failure.code === 'TARGET_NOT_FOUND') return failure;
    throw failure;
  }
}
