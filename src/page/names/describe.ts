import type { Page } from '../page';
import { nameOf, roleOf } from './name';

/** An element as answers name it. */
export interface Described {
  ref: string;
  role: string;
  name: string;
}

/** Names an element for an answer and gives it a ref. */
export function describe(page: Page, element: Element): Described {
  const role = roleOf(element);
  const name = nameOf(page, element);
  return { ref: page.refs.give(element, { role, name }), role, name };
}
