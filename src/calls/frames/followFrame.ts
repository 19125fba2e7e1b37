import { browser } from 'wxt/browser';
import { capital } from '#contract/capital';
import type { AroundChange } from '#contract/frames';
import type { Outcome, ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { siteOfFrame } from '#sites/frameSite';
import { type FrameDocument, theFrame } from '#tools/frames/framedPage';
import { tabFacts } from '#tools/tabs';
import { abortable } from '../abortable';
import { follow } from '../follow';
import { refusal } from '../gate';
import type { PagePort, PortLost } from '../portWire';
import { success } from '../success';
import type { Framing } from './runFramed';

const WITHIN_MS = 10_000;

interface Left {
  document: FrameDocument;
  around: AroundChange | undefined;
  /** When the act was sent, in milliseconds since the epoch. */
  since: number;
}

/** Waits for what an act in a frame led to: another page in the tab, another document in the frame, or no frame any more. */
export async function followFrame(
  framing: Framing,
  { document, outcome, around, since }: Left & { outcome: Outcome },
): Promise<ToolResult> {
  const { inTab, survey } = framing;
  const [main] = survey.documents;
  const mainPort = survey.portOf(main);
  // The page itself knows that it took its frame away before Firefox does.
  if (around?.frameGone && around.verdict !== 'navigated') {
    return here(framing, withoutFrame(document, outcome, around));
  }
  const left = await firstToLeave(framing, document);
  if (left === 'nothing')
    return here(framing, { ...outcome, verdict: 'unknown', say: `${outcome.say} ${SLOW}` });
  if (left === 'page' || !(await frameNow(framing, document))) {
    const moved = left === 'page' || (await inTab.desk.ports.cameSince(inTab.tab.id, since)) !== undefined;
    if (moved) return follow(outcome, mainPort.gone, inTab);
    return here(framing, withoutFrame(document, outcome, around));
  }
  return here(framing, await arrivedInFrame(framing, document, outcome));
}

/** An act whose frame went away before it answered: told as what followed where that is sure. */
export async function movedFrame(
  framing: Framing,
  { document, around, since, lost }: Left & { lost: PortLost },
): Promise<ToolResult> {
  const { page } = framing;
  // Of several keystrokes, some may not have been made.
  if (lost.hadBegun && AT_ONCE.has(page.tool.name)) {
    const say = `${capital(theFrame(document))} went away during ${page.tool.name}.`;
    const verdict = around && around.verdict !== 'no_change' ? around.verdict : 'changed';
    return followFrame(framing, { document, outcome: { verdict, say }, around, since });
  }
  const shown = around && around.changed.length > 0 ? ` Around it: ${around.changed.join(', ')}.` : '';
  throw new ToolFailure(
    'OUTCOME_UNKNOWN',
    `${capital(theFrame(document))} went away during ${page.tool.name}; whether it took effect is not known.${shown} Read the page before going on.`,
    { cause: lost },
  );
}

const AT_ONCE = new Set(['click', 'hover', 'press_key', 'set_checked', 'submit_form']);
const SLOW = 'What it leads to has not come yet. It may be slow, or a download.';

async function firstToLeave(
  { inTab, survey }: Framing,
  document: FrameDocument,
): Promise<'page' | 'frame' | 'nothing'> {
  const [main] = survey.documents;
  const late = Promise.withResolvers<'nothing'>();
  const timer = setTimeout(() => late.resolve('nothing'), WITHIN_MS);
  const page = survey.portOf(main).gone.then(() => 'page' as const);
  const frame = survey.portOf(document).gone.then(() => 'frame' as const);
  try {
    return await abortable(Promise.race([page, frame, late.promise]), inTab.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** The browser's word on the frame; nothing when there is none any more. */
async function frameNow(
  { inTab }: Framing,
  { frameId }: FrameDocument,
): Promise<{ url: string } | undefined> {
  // Firefox rejects for a frame it does not know, Chrome answers null.
  const frame = await browser.webNavigation.getFrame({ tabId: inTab.tab.id, frameId }).catch(() => null);
  return frame ?? undefined;
}

function withoutFrame(document: FrameDocument, outcome: Outcome, around: AroundChange | undefined): Outcome {
  const say = `${outcome.say} ${capital(theFrame(document))} is gone now.`;
  const verdict = around?.verdict === 'dialog_open' ? 'dialog_open' : 'changed';
  return { ...outcome, verdict, say, ...(around && { changed: around.changed }) };
}

async function arrivedInFrame(framing: Framing, document: FrameDocument, outcome: Outcome): Promise<Outcome> {
  const { page, inTab } = framing;
  const around = document.within?.document.site ?? '';
  const { navigating: _navigating, ...rest } = outcome;
  const changed = (words: string) => [...(outcome.changed ?? []), words].slice(-5);
  const url = (await frameNow(framing, document))?.url ?? '';
  const site = siteOfFrame({ url }, around);
  const rules = await inTab.permit.rules();
  if (site === undefined || refusal(rules, page.tool, site)) {
    const words = `the frame is now on ${site ?? 'a page without a site'}, where nothing may be read`;
    return { ...rest, verdict: 'changed', say: `${outcome.say} ${capital(words)}.`, changed: changed(words) };
  }
  const port = await opened(framing, document);
  if (!port && !(await frameNow(framing, document))) return withoutFrame(document, rest, undefined);
  const told = (port && siteOfFrame({ origin: port.origin, url: port.url }, around)) ?? site;
  const words = `${theFrame({ name: document.within?.facts.name ?? '', site: told })} shows another page now`;
  return {
    ...rest,
    verdict: 'changed',
    say: `${outcome.say} ${capital(words)}; read it to go on.`,
    changed: changed(words),
  };
}

/** The port to what came into the frame; nothing when the frame went, is not ready, or keeps us out. */
async function opened({ inTab }: Framing, { frameId }: FrameDocument): Promise<PagePort | undefined> {
  try {
    return await abortable(inTab.desk.ports.open(inTab.tab.id, frameId), inTab.signal);
  } catch (failure) {
    inTab.signal.throwIfAborted();
    if (failure instanceof ToolFailure) return undefined;
    throw failure;
  }
}

function here({ inTab, survey }: Framing, outcome: Outcome): ToolResult {
  const [main] = survey.documents;
  return success(outcome, tabFacts(inTab.tab.id, main.url, main.title));
}
