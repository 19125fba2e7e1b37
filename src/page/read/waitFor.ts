import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { titleOf } from '../document/nativeReads';
import { inTurns, type Work } from '../document/turns';
import { checkGoing, heard } from '../document/waiting';
import { cappedText } from '../names/cleanText';
import { nameOf } from '../names/name';
import type { Page } from '../page';
import { nearestNamed } from '../point/nearestNamed';
import { type Awaited, type Condition, conditionsOf, doesHold } from './conditions';

interface Bounds {
  atMostMs: number;
  signal: AbortSignal;
}

/** Waits until every condition holds; TIMED_OUT says which did not, and what the page shows instead. */
export async function waitFor(page: Page, awaited: Awaited, { atMostMs, signal }: Bounds): Promise<Outcome> {
  const conditions = conditionsOf(page, awaited);
  if (conditions.length === 0) {
    throw new ToolFailure(
      'INVALID_ARGS',
      'Nothing to wait for was given; say text, gone, target, url or quiet, for example text "Thank you".',
    );
  }
  const started = performance.now();
  for (;;) {
    checkGoing(signal);
    const missing = await inTurns(page, firstMissing(conditions), signal);
    const waitedMs = Math.round(performance.now() - started);
    if (!missing)
      return { say: `${conditions.map(({ met }) => met).join(', ')}.`, data: { waited_ms: waitedMs } };
    if (waitedMs >= atMostMs) throw await inTurns(page, timedOut(page, { ...missing, waitedMs }), signal);
    await nextLook(page, { atMostMs: Math.min(LOOK_EVERY_MS, atMostMs - waitedMs), signal });
  }
}

function* firstMissing(conditions: readonly Condition[]): Work<Condition | undefined> {
  for (const condition of conditions) if (!(yield* doesHold(condition))) return condition;
  return undefined;
}

// Addresses and styles change without a mutation.
const LOOK_EVERY_MS = 200;
const BREATH_MS = 30;

/** After the next change, but never so often that looking keeps the page from working. */
async function nextLook(page: Page, bounds: Bounds): Promise<void> {
  await heard(() => () => undefined, { ...bounds, atMostMs: Math.min(BREATH_MS, bounds.atMostMs) });
  const left = bounds.atMostMs - BREATH_MS;
  if (left > 0) await heard((report) => page.mutations.onChange(report), { ...bounds, atMostMs: left });
}

function* timedOut(
  page: Page,
  { missing, sought, waitedMs }: { missing: string; sought: string; waitedMs: number },
): Work<ToolFailure> {
  const { origin, pathname } = page.window.location;
  const title = cappedText(titleOf(page.document), 80);
  const nearest = (yield* nearestNamed(page, sought)).map((element) => nameOf(page, element));
  return new ToolFailure(
    'TIMED_OUT',
    `Waited ${(waitedMs / 1_000).toFixed(1)} s, but ${missing}. The page is “${title}” at ${origin}${pathname}. Read the page to see what it shows, or wait longer.`,
    { details: { waited_ms: waitedMs, title, url: `${origin}${pathname}`, nearest } },
  );
}
