import { isBehind, openModal } from '../document/modal';
import { drawnParentOf } from '../document/nativeReads';
import type { Work } from '../document/turns';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { CONTAINS, likeness, looseLikeness } from './likeness';
import type { Pointable } from './pointable';
import { isInteractive, pointableOf, pointablesOf } from './pointables';
import { misfit, type Purpose } from './purpose';
import type { Reading } from './query';
import { textMatches } from './textMatches';

export interface Ranked {
  element: Element;
  score: number;
}

/**
 * What the words may mean, best first: likeness of the words less what speaks against the element. Where the page changed
 * meanwhile, only what still goes by the same texts.
 */
export function* rank(page: Page, readings: readonly Reading[], purpose: Purpose): Work<Ranked[]> {
  const modal = openModal(page);
  const version = page.mutations.version();
  const ranked: Ranked[] = [];
  const known = new Map<Element, Pointable>();
  const add = (pointable: Pointable, likely: number) => {
    if (likely <= 0 || known.has(pointable.element)) return;
    const against = misfit(pointable, purpose) + (isBehind(modal, pointable.element) ? BEHIND_MODAL : 0);
    if (likely - against < LEAST) return;
    known.set(pointable.element, pointable);
    ranked.push({ element: pointable.element, score: likely - against });
  };
  const pointables = yield* pointablesOf(page);
  for (const pointable of pointables) {
    add(pointable, likelihood(page, pointable, { readings, fits: likeness }));
    yield;
  }
  if (!ranked.some(({ score }) => score >= CONTAINS - MARGIN_OF_READINGS)) {
    const texts = yield* plainTexts(page, readings);
    for (const { pointable, score } of texts) add(pointable, score);
  }
  // Words that merely stand somewhere on the page do not keep a thing from being meant that sounds like them.
  if (!ranked.some(({ score }) => score >= APT)) {
    for (const pointable of pointables) {
      add(pointable, likelihood(page, pointable, { readings, fits: looseLikeness }));
      yield;
    }
  }
  const best = ranked.sort((left, right) => right.score - left.score);
  if (page.mutations.version() === version) return best;
  return best.filter(({ element }) => stillGoesBy(page, element, known.get(element)?.texts ?? []));
}

const BEHIND_MODAL = 50;
const LEAST = 30;
const APT = 40;
const MARGIN_OF_READINGS = 5;
const MOST_TEXTS = 50;

interface Ear {
  readings: readonly Reading[];
  fits: typeof likeness;
}

/** What was ranked for words inside it has no texts of its own. */
function stillGoesBy(page: Page, element: Element, texts: Pointable['texts']): boolean {
  const now = pointableOf(page, element).texts;
  return element.isConnected && texts.every(({ text }) => now.some((said) => said.text === text));
}

function likelihood(page: Page, { role, texts }: Pointable, { readings, fits }: Ear): number {
  let best = 0;
  for (const { words, roles, penalty } of readings) {
    if (roles && !roles.has(role)) continue;
    for (const { text, penalty: distant } of texts) {
      best = Math.max(best, fits(words, page.wordsOf(text)) - penalty - distant);
    }
  }
  return best;
}

interface Said {
  pointable: Pointable;
  score: number;
}

/** Words that stand on the page without being anything's name: the thing around them, or they themselves. */
function* plainTexts(page: Page, readings: readonly Reading[]): Work<Said[]> {
  const found: Said[] = [];
  for (const { words, roles, penalty } of readings) {
    if (roles) continue;
    for (const match of textMatches(page, words, CONTAINS)) {
      if (match) found.push({ pointable: interactiveAround(match.element), score: match.score - penalty });
      if (found.length >= MOST_TEXTS) return found;
      yield;
    }
  }
  return found;
}

function interactiveAround(element: Element): Pointable {
  for (let at: Element | null = element; at; at = drawnParentOf(at)) {
    const candidate = { element: at, role: roleOf(at), texts: [] };
    if (isInteractive(candidate)) return candidate;
  }
  return { element, role: roleOf(element), texts: [] };
}
