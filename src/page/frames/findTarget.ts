import type { Candidate, Located } from '#contract/frames';
import { ToolFailure } from '#contract/toolFailure';
import { isLink } from '../document/elementKinds';
import type { Work } from '../document/turns';
import { type Described, describe } from '../names/describe';
import { nameOf, roleOf } from '../names/name';
import { showNumbers } from '../overlay/numbers';
import type { Page } from '../page';
import { contextsOf } from '../point/contexts';
import { nearestNamed } from '../point/nearestNamed';
import type { Pointing } from '../point/pointing';
import type { Purpose } from '../point/purpose';
import { refSpelled, resolveRef } from '../point/resolveRef';
import { selectedVisible } from '../point/resolveSelector';
import { matchesOf } from '../point/resolveWords';
import { MOST_CANDIDATES } from '../point/tie';
import { isFrame } from './frameElements';
import { handleOf } from './frameHandles';

/**
 * What a target may mean in this document, without deciding and without giving refs: documents are asked at the
 * same time, and the best of all is meant.
 */
export function* findTarget(page: Page, pointing: Pointing, purpose: Purpose): Work<Located> {
  try {
    const found = (yield* foundBy(page, pointing, purpose)).slice(0, MOST_FOUND);
    lastFound.set(
      page.document,
      found.map(({ element }) => new WeakRef(element)),
    );
    const contexts =
      found.length > 1
        ? contextsOf(
            page,
            found.slice(0, MOST_CANDIDATES).map(({ element }) => element),
          )
        : [];
    return {
      candidates: found.map((one, index) => candidateOf(page, one, contexts[index] ?? '')),
      ...(found.length === 0 && { miss: yield* missed(page, pointing, purpose) }),
    };
  } catch (failure) {
    if (!(failure instanceof ToolFailure) || failure.code === 'INVALID_ARGS') throw failure;
    return { candidates: [], miss: { code: failure.code, message: failure.message, nearest: [] } };
  }
}

/** Gives refs to what `findTarget` found last, and numbers it on the page where `picks` are given. */
export function nameFound(page: Page, indexes: readonly number[], picks: readonly number[]): Described[] {
  const elements = indexes.flatMap((index) => lastFound.get(page.document)?.[index]?.deref() ?? []);
  const numbered = elements.map((element, at) => ({ element, number: String(picks[at] ?? '') }));
  if (picks.length > 0 && page.document.visibilityState !== 'hidden') {
    showNumbers(page, 'candidates', numbered);
  }
  return elements.map((element) => describe(page, element));
}

const lastFound = new WeakMap<Document, WeakRef<Element>[]>();
const SURE = 100;
// A selector may find thousands.
const MOST_FOUND = 500;

interface Found {
  element: Element;
  score: number;
}

function* foundBy(page: Page, pointing: Pointing, purpose: Purpose): Work<Found[]> {
  const target = pointing.target.trim();
  const sure = (element: Element): Found => ({ element, score: SURE });
  if (target.startsWith('css=')) return (yield* selectedVisible(page, pointing, target.slice(4))).map(sure);
  const ref = refSpelled(page, target);
  return ref ? [sure(yield* resolveRef(page, ref))] : (yield* matchesOf(page, pointing, purpose)).best;
}

function candidateOf(page: Page, { element, score }: Found, context: string): Candidate {
  return {
    score,
    role: roleOf(element),
    name: nameOf(page, element),
    context,
    ...(isLink(element) && { href: element.href }),
    ...(isFrame(element) && { frame: handleOf(element) }),
  };
}

function* missed(page: Page, pointing: Pointing, purpose: Purpose): Work<NonNullable<Located['miss']>> {
  const { hidden } = yield* matchesOf(page, pointing, purpose);
  const named = (element: Element) => ({ role: roleOf(element), name: nameOf(page, element) });
  if (hidden) {
    const { role, name } = named(hidden);
    return {
      code: 'TARGET_HIDDEN',
      message: `“${pointing.target}” was asked for; the ${role} “${name}” is on the page but hidden now. Open what holds it first, or read the page again.`,
      nearest: [named(hidden)],
    };
  }
  const nearest = (yield* nearestNamed(page, pointing.target)).map(named);
  return { code: 'TARGET_NOT_FOUND', message: '', nearest };
}
