import { ToolFailure } from '#contract/toolFailure';
import { select } from '../document/roots';
import type { Work } from '../document/turns';
import { isVisible } from '../document/visible';
import { describe } from '../names/describe';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { ambiguous } from './misses';
import { nearestNamed } from './nearestNamed';
import type { Pointing } from './pointing';
import { rolesMeant } from './roleWords';

/** What a selector finds in the document and in open and closed shadow roots. */
export function* resolveSelector(page: Page, pointing: Pointing, selector: string): Work<Element> {
  const visible = yield* selectedVisible(page, pointing, selector);
  const [only] = visible;
  if (only && visible.length === 1) return only;
  const picked = pointing.pick === undefined ? undefined : visible[pointing.pick - 1];
  if (picked) return picked;
  throw ambiguous(page, pointing, visible);
}

/** What a person sees of what the selector finds, at least one. Throws TARGET_HIDDEN, TARGET_NOT_FOUND, INVALID_ARGS. */
export function* selectedVisible(page: Page, pointing: Pointing, selector: string): Work<Element[]> {
  const roles = pointing.role ? rolesMeant(pointing.role) : undefined;
  const visible: Element[] = [];
  let hidden: Element | undefined;
  for (const element of selected(page, selector)) {
    yield;
    if (roles && !roles.has(roleOf(element))) continue;
    if (isVisible(element)) visible.push(element);
    else hidden ??= element;
  }
  if (visible.length > 0) return visible;
  if (hidden) {
    throw new ToolFailure(
      'TARGET_HIDDEN',
      `The selector ${selector} finds only what is hidden now. Show it first.`,
      { details: { nearest: [describe(page, hidden)] } },
    );
  }
  // Ids and classes often are words: "#buy-now".
  const nearest = (yield* nearestNamed(page, selector)).map((element) => describe(page, element));
  throw new ToolFailure(
    'TARGET_NOT_FOUND',
    `The selector ${selector} finds nothing on this page. Check it, or point with words.`,
    { details: { nearest } },
  );
}

function selected(page: Page, selector: string): Element[] {
  try {
    return [...select(page, selector)];
  } catch (cause) {
    throw new ToolFailure('INVALID_ARGS', `“${selector}” is no valid CSS selector.`, {
      cause,
      details: { target: 'expected a CSS selector after “css=”, for example css=#buy' },
    });
  }
}
