import { atOnce, type Work } from '../document/turns';
import { isVisible } from '../document/visible';
import { nameOf } from '../names/name';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { pointablesOf } from './pointables';

/** What an element was when it was last looked at. */
interface Known {
  role: string;
  name: string;
}

/** The elements on view that have this role and name now. */
export function* allStanding(page: Page, known: Known): Work<Element[]> {
  const standing: Element[] = [];
  for (const { element } of yield* pointablesOf(page)) {
    if (isStill(page, element, known) && isVisible(element)) standing.push(element);
    yield;
  }
  return standing;
}

/** The element, or where the page has drawn it anew the only one of its role and name. */
export function standingFor(page: Page, element: Element, known: Known): Element | undefined {
  if (element.isConnected) return element;
  const [only, second] = atOnce(allStanding(page, known));
  return second ? undefined : only;
}

/** Remembers what an element is now; the function says later what stands for it. */
export function rememberStanding(page: Page, element: Element): () => Element | undefined {
  const known = { role: roleOf(element), name: nameOf(page, element) };
  return () => standingFor(page, element, known);
}

export function isStill(page: Page, element: Element, { role, name }: Known): boolean {
  return roleOf(element) === role && nameOf(page, element) === name;
}
