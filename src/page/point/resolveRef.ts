import { ToolFailure } from '#contract/toolFailure';
import type { Work } from '../document/turns';
import { isVisible } from '../document/visible';
import { describe } from '../names/describe';
import type { Ref } from '../names/refs';
import type { Page } from '../page';
import { nearestNamed } from './nearestNamed';
import { allStanding, isStill } from './standingFor';

/** The ref a target spells, when it was given in this document. */
export function knownRef(page: Page, target: string): Ref | undefined {
  const digits = SPELLED.exec(target.trim())?.[2];
  return digits === undefined ? undefined : page.refs.find(`e${digits}`);
}

/** Finds the ref a target spells: "e12", and "12" or "number 12" where such a ref was given. */
export function refSpelled(page: Page, target: string): Ref | undefined {
  const [, letter, digits] = SPELLED.exec(target.trim()) ?? [];
  if (digits === undefined) return undefined;
  const known = page.refs.find(`e${digits}`);
  if (!known && letter) {
    throw new ToolFailure(
      'TARGET_STALE',
      `${target} was not given on this page, or the page was loaded anew since. Read the page again.`,
    );
  }
  return known;
}

/**
 * The element a ref was given to, while it is still on the page with the role and name it had then. Otherwise
 * the one element that has both now; TARGET_STALE when there is none or there are several.
 */
export function* resolveRef(page: Page, known: Ref): Work<Element> {
  const { element } = known;
  if (element?.isConnected && isStill(page, element, known)) {
    if (isVisible(element)) return element;
    throw yield* hidden(page, known);
  }
  const again = (yield* allStanding(page, known)).filter((one) => one.isConnected);
  const [only] = again;
  if (only && again.length === 1) return only;
  throw yield* stale(page, known, again);
}

const SPELLED = /^(?:number |#)?(e ?)?(\d{1,7})$/i;

function* hidden(page: Page, { ref, role, name }: Ref): Work<ToolFailure> {
  const nearest = (yield* nearestNamed(page, name)).map((other) => describe(page, other));
  return new ToolFailure(
    'TARGET_HIDDEN',
    `${ref}, the ${role} “${name}”, is hidden now. Open what holds it first, or read the page again.`,
    { details: { nearest } },
  );
}

function* stale(page: Page, { ref, role, name, element }: Ref, again: readonly Element[]): Work<ToolFailure> {
  const now = element?.isConnected && isVisible(element) ? [element] : [];
  const near = again.length > 0 ? again : [...now, ...(yield* nearestNamed(page, name))];
  const candidates = [...new Set(near)].slice(0, MOST).map((candidate, index) => {
    return { pick: index + 1, ...describe(page, candidate) };
  });
  const found = again.length > 1 ? `${again.length} things are called that now` : 'it has changed or is gone';
  return new ToolFailure(
    'TARGET_STALE',
    `${ref} was the ${role} “${name}”; ${found}. Use a ref from the candidates, or read the page again.`,
    { details: { candidates } },
  );
}

const MOST = 6;
