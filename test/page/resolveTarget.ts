import { atOnce } from '#page/document/turns';
import type { Page } from '#page/page';
import { resolving } from '#page/point/pointedAt';
import type { Pointing } from '#page/point/pointing';
import type { Purpose } from '#page/point/purpose';

/** The one element a target means, looked for at once. */
export function resolveTarget(page: Page, pointing: Pointing, purpose: Purpose): Element {
  return atOnce(resolving(page, pointing, purpose));
}
