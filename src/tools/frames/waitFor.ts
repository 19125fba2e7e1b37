import { type ConditionStates, conditionStates } from '#contract/frames';
import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { heard } from '#page/document/waiting';
import type { Awaited } from '#page/read/conditions';
import type { FrameDocument, FramedPage } from './framedPage';

const LOOK_EVERY_MS = 200;
// Frames come late as well; to look for them costs more than to look into those that are known.
const FRAMES_EVERY_MS = 1_000;

type State = ConditionStates['conditions'][number];

/**
 * Waits until everything holds that was asked: words and things in any document, their absence and quiet in all, the
 * address in the main one. Throws TIMED_OUT with what is missing.
 */
export async function waitForInFrames(
  framed: FramedPage,
  { seconds = 10, ...awaited }: Awaited & { seconds?: number },
): Promise<Outcome> {
  const started = performance.now();
  let now = framed;
  let surveyedAt = started;
  for (;;) {
    const states = await together(now, awaited);
    const missing = states.find(({ holds }) => !holds);
    const waitedMs = Math.round(performance.now() - started);
    if (!missing)
      return { say: `${states.map(({ met }) => met).join(', ')}.`, data: { waited_ms: waitedMs } };
    if (waitedMs >= seconds * 1_000) throw timedOut(now, missing, waitedMs);
    await heard(() => () => undefined, {
      atMostMs: Math.min(LOOK_EVERY_MS, seconds * 1_000 - waitedMs),
      signal: framed.signal,
    });
    framed.signal.throwIfAborted();
    if (performance.now() - surveyedAt < FRAMES_EVERY_MS) continue;
    now = await now.again();
    surveyedAt = performance.now();
  }
}

async function together(framed: FramedPage, awaited: Awaited): Promise<State[]> {
  const [main, ...inner] = framed.documents;
  const own = await statesOf(framed, main, awaited);
  const { url: _url, ...everywhere } = awaited;
  const others = await Promise.all(inner.map((document) => statesOf(framed, document, everywhere)));
  return own.map((state) => {
    const same = others.flat().filter(({ kind }) => kind === state.kind);
    const all = [state, ...same];
    const inAll = state.kind === 'gone' || state.kind === 'quiet';
    return { ...state, holds: inAll ? all.every(({ holds }) => holds) : all.some(({ holds }) => holds) };
  });
}

async function statesOf(framed: FramedPage, document: FrameDocument, awaited: Awaited): Promise<State[]> {
  try {
    return conditionStates.parse(await framed.ask(document, 'check_conditions', awaited)).conditions;
  } catch (failure) {
    // A frame that left or does not answer shows nothing; the next look finds what came instead.
    if (failure instanceof ToolFailure && document.within && failure.code !== 'INVALID_ARGS') return [];
    throw failure;
  }
}

function timedOut({ documents: [main] }: FramedPage, { missing }: State, waitedMs: number): ToolFailure {
  const seconds = (waitedMs / 1_000).toFixed(1);
  return new ToolFailure(
    'TIMED_OUT',
    `Waited ${seconds} s, but ${missing}. The page is “${main.title}”. Read the page to see what it shows, or wait longer.`,
    { details: { waited_ms: waitedMs, title: main.title } },
  );
}
