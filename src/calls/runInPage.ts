import type { ToolCall } from '#contract/call';
import type { PageAnswer } from '#contract/pageReply';
import type { Outcome, ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { siteOf } from '#sites/site';
import type { Tab } from '#tools/browserContext';
import { tabById, tabFacts, tabRef } from '#tools/tabs';
import type { PageTool } from '#tools/tool';
import { callKey } from './callKey';
import { arrivedIn, follow, openedBy, openFor } from './follow';
import { refusal } from './gate';
import { type PagePort, PortLost } from './pagePort';
import type { Running } from './runCall';
import { success } from './success';

const AFTER_ABORT_MS = 300;

interface PageCall {
  tool: PageTool;
  args: Record<string, unknown>;
  call: ToolCall;
}

export type InTab = Running & { tab: Tab };

/**
 * Runs a tool in the tab's document, dispatched once, and follows where the act led. A read whose document went
 * away is read once more from the next one.
 */
export async function runInPage(page: PageCall, place: InTab): Promise<ToolResult> {
  try {
    return await runInDocument(page, place);
  } catch (lost) {
    if (!(lost instanceof PortLost)) throw lost;
    return readAgain(page, place);
  }
}

async function runInDocument(page: PageCall, place: InTab): Promise<ToolResult> {
  const port = await openOnSite(place);
  const since = Date.now();
  const answer = await dispatch(page, port, place).catch((lost: unknown) =>
    movedOn(lost, page, place, since),
  );
  place.desk.refs.highest = Math.max(place.desk.refs.highest, answer.lastRef ?? 0);
  if (answer.kind === 'failed') return { ...answer.result, tab: factsOf(place.tab) };
  const { outcome, url, title } = answer;
  if (outcome.opens) return openFor(outcome, outcome.opens, place);
  if (outcome.navigating) return follow(outcome, port, place);
  const seemsIdle = page.tool.effect === 'act' && outcome.verdict === 'no_change';
  const opened = seemsIdle ? await openedBy(place.tab, since) : undefined;
  if (opened) return arrivedIn(opened, place);
  return success(outcome, tabFacts(place.tab.id, url, title));
}

async function readAgain(page: PageCall, place: InTab): Promise<ToolResult> {
  const tab = await tabById(tabRef(place.tab.id));
  const against = refusal(await place.desk.rules(), page.tool, tab.url);
  if (against) throw new ToolFailure(against.code, against.message);
  try {
    return await runInDocument(page, { ...place, tab });
  } catch (lost) {
    if (!(lost instanceof PortLost)) throw lost;
    const sentence = `The page went away twice during ${page.tool.name}; nothing was changed. Try again when it has loaded.`;
    throw new ToolFailure('PAGE_UNREACHABLE', sentence, { cause: lost });
  }
}

async function openOnSite({ desk, tab, signal }: InTab): Promise<PagePort> {
  const port = await desk.ports.open(tab.id);
  signal.throwIfAborted();
  const found = siteOf(tab.url);
  if (found.usable && port.origin === found.site) return port;
  throw new ToolFailure('ORIGIN_CHANGED', `The page changed to ${port.origin} meanwhile; nothing was done.`);
}

async function dispatch({ tool, args, call }: PageCall, port: PagePort, place: InTab): Promise<PageAnswer> {
  const { signal, attempt, desk } = place;
  const request = {
    kind: 'call',
    callId: callKey(call),
    tool: tool.name,
    part: tool.part,
    effect: tool.effect,
    args,
    agent: call.agent,
    origin: port.origin,
    remainingMs: Math.max(0, attempt.deadline - Date.now()),
    sentAt: Date.now(),
    refsAfter: desk.refs.highest,
  } as const;
  return untilAborted(port.call(request), signal, () => port.abort(request.callId, whyAborted(signal)));
}

// Chrome can close a leaving document's port before it delivers the answer posted just before. The browser itself
// tells then whether the page followed a link or sent a form, which is what the act was for.
async function movedOn(
  lost: unknown,
  { tool, call }: PageCall,
  { desk, tab }: InTab,
  since: number,
): Promise<PageAnswer> {
  if (!(lost instanceof PortLost) || tool.effect === 'read') throw lost;
  const transition = await desk.ports.cameSince(tab.id, since);
  const followed = transition === 'link' || transition === 'form_submit';
  if (followed && tool.effect === 'act') {
    const outcome: Outcome = { say: `The page moved on during ${tool.name}.`, navigating: true };
    return { kind: 'done', callId: call.id, outcome, url: '', title: '' };
  }
  throw new ToolFailure(
    'OUTCOME_UNKNOWN',
    `The page of ${factsOf(tab).url} went away during ${tool.name}; whether it took effect is not known. Read the page before going on.`,
    { cause: lost },
  );
}

// The document is asked to stop and given a moment to say what it had done; then the abort itself is the answer.
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal, abort: () => void): Promise<T> {
  const stopped = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    abort();
    timer = setTimeout(() => stopped.reject(signal.reason), AFTER_ABORT_MS);
  };
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([answer, stopped.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function whyAborted({ reason }: AbortSignal): string {
  return reason instanceof Error ? reason.message : String(reason);
}

function factsOf(tab: Tab) {
  return tabFacts(tab.id, tab.url ?? '', tab.title ?? '');
}
