import { ToolFailure } from '#contract/toolFailure';
import type { Work } from '../document/turns';
import { isVisible } from '../document/visible';
import type { Page } from '../page';
import { CONTAINS } from '../point/likeness';
import { resolving } from '../point/pointedAt';
import { textMatches } from '../point/textMatches';

export interface Awaited {
  text?: string | undefined;
  gone?: string | undefined;
  target?: string | undefined;
  url?: string | undefined;
  quiet?: boolean | undefined;
}

export interface Condition {
  holds(): boolean | Work<boolean>;
  /** Said when it holds, and when it does not. */
  met: string;
  missing: string;
  /** The words to look for something similar by. */
  sought: string;
}

/** Whether it holds now. */
export function* doesHold({ holds }: Condition): Work<boolean> {
  const held = holds();
  return typeof held === 'boolean' ? held : yield* held;
}

/** What was asked to be waited for, each as a question to the page. */
export function conditionsOf(page: Page, { text, gone, target, url, quiet }: Awaited): Condition[] {
  const conditions: Condition[] = [];
  if (text !== undefined) {
    conditions.push({
      *holds() {
        return (yield* findText(page, text)) !== undefined;
      },
      met: `“${text}” is there`,
      missing: `“${text}” did not appear`,
      sought: text,
    });
  }
  if (gone !== undefined) {
    conditions.push({
      *holds() {
        return (yield* findText(page, gone)) === undefined;
      },
      met: `“${gone}” is gone`,
      missing: `“${gone}” is still there`,
      sought: gone,
    });
  }
  if (target !== undefined) conditions.push(pointable(page, target));
  if (url !== undefined) {
    conditions.push({
      holds: () => page.window.location.href.includes(url),
      met: `The address has “${url}”`,
      missing: `the address has no “${url}”`,
      sought: url,
    });
  }
  if (quiet === true) {
    conditions.push({
      holds: () => performance.now() - page.mutations.lastChangeAt() >= QUIET_MS,
      met: 'The page is quiet',
      missing: 'the page kept changing',
      sought: '',
    });
  }
  return conditions;
}

const QUIET_MS = 500;

/** The first visible element whose text has the words. */
function* findText(page: Page, said: string): Work<Element | undefined> {
  for (const match of textMatches(page, page.wordsOf(said), CONTAINS)) {
    if (match && isVisible(match.element)) return match.element;
    yield;
  }
  return undefined;
}

function pointable(page: Page, target: string): Condition {
  return {
    *holds() {
      try {
        yield* resolving(page, { target }, 'any');
        return true;
      } catch (error) {
        if (error instanceof ToolFailure && NOT_YET.has(error.code)) return error.code === 'TARGET_AMBIGUOUS';
        throw error;
      }
    },
    met: `“${target}” is there`,
    missing: `“${target}” did not appear`,
    sought: target,
  };
}

const NOT_YET = new Set(['TARGET_NOT_FOUND', 'TARGET_HIDDEN', 'TARGET_STALE', 'TARGET_AMBIGUOUS']);
