import { located } from '#contract/frames';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import type { Pointing } from '#page/point/pointing';
import type { Purpose } from '#page/point/purpose';
import { MOST_CANDIDATES, type Numbered, tied as tieFailure } from '#page/point/tie';
import { type Answered, decide, type Meant } from './decide';
import { type FrameDocument, type FramedPage, frameName } from './framedPage';

/** The document a target is in, and the ref it has there now. */
export interface Place {
  document: FrameDocument;
  ref: string;
  /** The handle of the frame, when the target is one. */
  frame: number | undefined;
}

/**
 * Finds what a target means in all documents of a page, without acting. Throws TARGET_NOT_FOUND, TARGET_AMBIGUOUS,
 * TARGET_HIDDEN, TARGET_STALE or INVALID_ARGS, as pointing within one document does.
 */
export async function locate(framed: FramedPage, pointing: Pointing, purpose: Purpose): Promise<Place> {
  const asked = framed.documents.map(async (document): Promise<Answered | undefined> => {
    try {
      const answer = await framed.ask(document, 'find_target', { pointing, purpose });
      return { document, located: located.parse(answer) };
    } catch (failure) {
      // A frame that does not answer, or left meanwhile, has no say; the main document must have.
      if (failure instanceof ToolFailure && failure.code !== 'INVALID_ARGS' && document.within)
        return undefined;
      throw failure;
    }
  });
  const answers = (await Promise.all(asked)).filter((answer) => answer !== undefined);
  const { chosen, tied } = decide(answers, pointing, purpose);
  if (chosen) return placeOf(framed, chosen);
  throw tied.length > 0 ? await ambiguous(framed, pointing, tied) : missed(framed, pointing, answers);
}

const named = z.object({
  found: z.array(z.object({ ref: z.string(), role: z.string(), name: z.string() })),
});

async function placeOf(framed: FramedPage, { document, index, candidate }: Meant): Promise<Place> {
  const answer = await framed.ask(document, 'name_found', { indexes: [index], picks: [] });
  const [found] = named.parse(answer).found;
  if (found) return { document, ref: found.ref, frame: candidate.frame };
  throw new ToolFailure('TARGET_STALE', `“${candidate.name}” is no longer on the page. Read the page again.`);
}

async function ambiguous(
  framed: FramedPage,
  pointing: Pointing,
  tied: readonly Meant[],
): Promise<ToolFailure> {
  const shown = tied.slice(0, MOST_CANDIDATES);
  const numbered: Numbered[] = [];
  for (const document of new Set(shown.map((one) => one.document))) {
    const own = shown.flatMap((one, at) => (one.document === document ? [{ ...one, pick: at + 1 }] : []));
    const answer = await framed.ask(document, 'name_found', {
      indexes: own.map(({ index }) => index),
      picks: own.map(({ pick }) => pick),
    });
    for (const [at, found] of named.parse(answer).found.entries()) {
      const one = own[at];
      if (one) numbered.push({ pick: one.pick, ...found, context: contextOf(one) });
    }
  }
  const candidates = numbered.toSorted((one, other) => one.pick - other.pick);
  return tieFailure(candidates, { ...pointing, found: tied.length });
}

function contextOf({ document, candidate }: Meant): string {
  const where = document.within ? `in ${frameName(document)}` : '';
  return [candidate.context, where].filter((words) => words !== '').join(', ');
}

function missed(framed: FramedPage, { target, role }: Pointing, answers: readonly Answered[]): ToolFailure {
  const misses = answers.flatMap(({ located: { miss } }) => miss ?? []);
  const closed = framed.closed.map(({ facts, site, why }) => ({ name: facts.name, site, why }));
  const unseen = closedWords(framed);
  const told =
    misses.find(({ code }) => code === 'TARGET_HIDDEN') ?? misses.find(({ code }) => code === 'TARGET_STALE');
  const details = {
    nearest: misses.flatMap(({ nearest }) => nearest).slice(0, 5),
    ...(closed.length > 0 && { frames: closed.slice(0, 5) }),
  };
  if (told) {
    const code = told.code === 'TARGET_HIDDEN' ? 'TARGET_HIDDEN' : 'TARGET_STALE';
    return new ToolFailure(code, `${told.message}${unseen}`, { details });
  }
  const selector = target.trim().startsWith('css=');
  const asked = selector
    ? `the selector ${target.trim().slice(4)}`
    : role
      ? `a ${role} “${target}”`
      : `“${target}”`;
  return new ToolFailure(
    'TARGET_NOT_FOUND',
    `Nothing on this page or in its frames goes by ${asked}.${nearestWords(details.nearest)}${unseen} Try other words, a ref, or scroll to load more.`,
    { details },
  );
}

const nearby = z.object({ name: z.string() });

function nearestWords(nearest: readonly unknown[]): string {
  const names = nearest.flatMap((one) => nearby.safeParse(one).data?.name ?? []);
  if (names.length === 0) return '';
  return ` The nearest are ${names.map((name) => `“${name}”`).join(', ')}.`;
}

/** Which frames were not looked into, in a sentence. */
export function closedWords({ closed }: Pick<FramedPage, 'closed'>): string {
  const [first, ...more] = closed;
  if (!first) return '';
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  const name = first.facts.name ? `The frame “${first.facts.name}”` : 'A frame';
  return ` ${name} (${first.site || 'no site'}, ${first.why})${others} was not looked into.`;
}
