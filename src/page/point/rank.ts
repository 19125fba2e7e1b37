import { isBehind, openModal } from '../document/modal';
import { drawnParentOf } from '../document/nativeReads';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { textMatches } from './findText';
import { CONTAINS, likeness, looseLikeness } from './likeness';
import type { Pointable } from './pointable';
import { isInteractive, pointablesOf } from './pointables';
import { misfit, type Purpose } from './purpose';
import type { Reading } from './query';

export interface Ranked {
  element: Element;
  score: number;
}

/** What the words may mean, best first: likeness of the words less what speaks against the element. */
export function rank(page: Page, readings: readonly Reading[], purpose: Purpose): Ranked[] {
  const modal = openModal(page);
  const ranked: Ranked[] = [];
  const known = new Set<Element>();
  const add = (pointable: Pointable, likely: number) => {
    if (likely <= 0 || known.has(pointable.element)) return;
    const against = misfit(pointable, purpose) + (isBehind(modal, pointable.element) ? BEHIND_MODAL : 0);
    if (likely - against < LEAST) return;
    known.add(pointable.element);
    ranked.push({ element: pointable.element, score: likely - against });
  };
  for (const pointable of pointablesOf(page))
    add(pointable, likelihood(page, pointable, { readings, fits: likeness }));
  if (!ranked.some(({ score }) => score >= CONTAINS - MARGIN_OF_READINGS)) {
    for (const { pointable, score } of plainTexts(page, readings)) add(pointable, score);
  }
  // Words that merely stand somewhere on the page do not keep a thing from being meant that sounds like them.
  if (!ranked.some(({ score }) => score >= APT)) {
    for (const pointable of pointablesOf(page)) {
      add(pointable, likelihood(page, pointable, { readings, fits: looseLikeness }));
    }
  }
  return ranked.sort((left, right) => right.score - left.score);
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

/** Words that stand on the page without being anything's name: the thing around them, or they themselves. */
function plainTexts(page: Page, readings: readonly Reading[]): { pointable: Pointable; score: number }[] {
  const found: { pointable: Pointable; score: number }[] = [];
  for (const { words, roles, penalty } of readings) {
    if (roles) continue;
    for (const { element, score } of textMatches(page, words, CONTAINS)) {
      found.push({ pointable: interactiveAround(element), score: score - penalty });
      if (found.length >= MOST_TEXTS) return found;
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
