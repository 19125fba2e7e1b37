import { isBehind, openModal } from '../../document/modal';
import { attributeOf, localNameOf } from '../../document/nativeReads';
import { select } from '../../document/roots';
import { isVisible } from '../../document/visible';
import { type Described, describe } from '../../names/describe';
import { nameOf } from '../../names/name';
import { roleOf } from '../../names/role';
import type { Page } from '../../page';

export interface HeadingFacts {
  ref: string;
  level: number;
  text: string;
}

/** The headings that can be seen, the first of them, and how many there are. */
export function headingsOf(page: Page): { headings: HeadingFacts[]; total: number } {
  const seen = seenOnes(page, 'h1,h2,h3,h4,h5,h6,[role="heading"]').filter(
    (heading) => nameOf(page, heading) !== '',
  );
  const headings = seen.slice(0, MOST_HEADINGS).map((heading) => {
    const { ref, name } = describe(page, heading);
    return { ref, level: levelOf(heading), text: name };
  });
  return { headings, total: seen.length };
}

/** The parts of the page that have a role of their own. */
export function landmarksOf(page: Page): Described[] {
  const parts = seenOnes(page, LANDMARKS).filter((part) => {
    const role = roleOf(part);
    return ROLES.has(role) && (!NAMED.has(role) || nameOf(page, part) !== '');
  });
  return parts.slice(0, MOST_LANDMARKS).map((part) => describe(page, part));
}

/** What the selector finds that can be seen and is not behind a modal dialog. */
export function seenOnes(page: Page, selector: string): Element[] {
  const modal = openModal(page);
  const seen: Element[] = [];
  let looked = 0;
  for (const element of select(page, selector)) {
    looked += 1;
    if (looked > MOST_LOOKED) break;
    if (isVisible(element) && !isBehind(modal, element)) seen.push(element);
  }
  return seen;
}

const MOST_LOOKED = 3_000;
const MOST_HEADINGS = 20;
const MOST_LANDMARKS = 15;
const LANDMARKS =
  'main,nav,header,footer,aside,form,search,section,[role="main"],[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"],[role="search"],[role="region"],[role="form"]';
const ROLES = new Set('main navigation banner contentinfo complementary search region form'.split(' '));
const NAMED = new Set(['form', 'region']);

function levelOf(heading: Element): number {
  return Number(attributeOf(heading, 'aria-level') ?? /^h([1-6])$/.exec(localNameOf(heading))?.[1] ?? 2);
}
