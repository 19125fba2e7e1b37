import { browser } from 'wxt/browser';
import type { Outcome, ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { siteOf } from '#sites/site';
import type { Tab } from '#tools/browserContext';
import { aimOf, mannerOf } from '#tools/frames/manners';
import { tabById, tabFacts, tabRef } from '#tools/tabs';
import { dispatch, type PageCall, sendingOf } from './dispatch';
import { arrivedIn, follow, nextDocument, openedBy, openFor } from './follow';
import { withInside } from './frames/changesInside';
import { runFramed } from './frames/runFramed';
import { surveyFrames } from './frames/survey';
import { type PagePort, PortLost } from './portWire';
import type { Running } from './runCall';
import { standBackOf } from './standBack';
import { success } from './success';

/** A call at the tab it is for. */
export type AtTab = Running & { tab: Tab };

/** A call that is run in its tab's documents. */
export type InTab = AtTab & {
  /** When it was first sent into a document that may have acted on it, in milliseconds since the epoch. */
  sent: { at?: number | undefined };
};

/**
 * Runs a tool in the tab's document, dispatched once, and follows where the act led. A read whose document went
 * away is run once more in the next one, and so is an act that was not sent yet.
 */
export async function runInPage(page: PageCall, at: AtTab): Promise<ToolResult> {
  const place: InTab = { ...at, sent: {} };
  try {
    return await runInDocument(page, place);
  } catch (lost) {
    if (!(lost instanceof PortLost)) throw lost;
    return runAgain(page, place);
  }
}

/** Rejects with PortLost only where nothing was sent that may act. */
async function runInDocument(page: PageCall, place: InTab): Promise<ToolResult> {
  try {
    return await runOnce(page, place);
  } catch (lost) {
    if (!(lost instanceof PortLost) || place.sent.at === undefined) throw lost;
    return movedOn(lost, page, place, place.sent.at);
  }
}

async function runOnce(page: PageCall, place: InTab): Promise<ToolResult> {
  const port = await openOnSite(place);
  if (isForFrame(page, place)) return runFramed(page, place, port);
  const since = Date.now();
  const main = { port, place: { tabId: place.tab.id, frameId: 0 }, standBack: standBackOf(page) };
  const answer = await dispatch(sendingOf(page, main), place);
  if (answer.kind === 'stoodBack') return runFramed(page, place, port);
  if (answer.kind === 'failed') return { ...answer.result, tab: factsOf(place.tab) };
  const { outcome, url, title } = answer;
  for (const directive of outcome.directives ?? []) place.desk.direct(directive);
  if (outcome.opens) return openFor(outcome, outcome.opens, place);
  if (outcome.navigating) return follow(outcome, port.gone, place);
  const seemsIdle = page.tool.effect === 'act' && outcome.verdict === 'no_change';
  const opened = seemsIdle || outcome.opened ? await openedBy(place.tab, since) : undefined;
  if (opened) return arrivedIn(opened, outcome, place);
  const told = seemsIdle ? await withFrames(page, place, { outcome, port, since }) : outcome;
  return success(told, tabFacts(place.tab.id, url, title));
}

/** A ref of the main document is acted on without asking whether there are frames; what changed in them counts too. */
async function withFrames(
  page: PageCall,
  place: InTab,
  { outcome, port, since }: { outcome: Outcome; port: PagePort; since: number },
): Promise<Outcome> {
  const found = await browser.webNavigation.getAllFrames({ tabId: place.tab.id });
  if ((found?.length ?? 0) < 2) return outcome;
  const survey = await surveyFrames(page, place, port);
  return withInside(outcome, survey, { document: survey.documents[0], since });
}

/** A ref of a frame needs no asking around. */
function isForFrame({ tool, args }: PageCall, { desk, tab }: InTab): boolean {
  const target =
    aimOf(mannerOf(tool), args)?.pointing.target ?? (tool.name === 'read_page' ? args.cursor : undefined);
  const number =
    typeof target === 'string'
      ? /^(?:number |#)?(?:e ?)?(\d{1,7})(?:$|[.~])/i.exec(target.trim())?.[1]
      : undefined;
  return number !== undefined && desk.refs.ownerOf(tab.id, Number(number)) !== undefined;
}

async function runAgain(page: PageCall, place: InTab): Promise<ToolResult> {
  const tab = await betweenDocuments(place);
  await place.permit.insist(page.tool, tab.url);
  try {
    return await runInDocument(page, { ...place, tab });
  } catch (lost) {
    if (!(lost instanceof PortLost)) throw lost;
    const sentence = `The page went away twice during ${page.tool.name}; nothing was changed. Try again when it has loaded.`;
    throw new ToolFailure('PAGE_UNREACHABLE', sentence, { cause: lost });
  }
}

/** The tab as it stands; where Firefox shows an empty page between two documents, with the next one. */
async function betweenDocuments({ tab: { id }, signal }: InTab): Promise<Tab> {
  const tab = await tabById(tabRef(id));
  return siteOf(tab.url).usable ? tab : (await nextDocument(id, Promise.resolve(), signal)).tab;
}

async function openOnSite({ desk, tab, signal }: InTab): Promise<PagePort> {
  const port = await desk.ports.open(tab.id);
  signal.throwIfAborted();
  desk.refs.rise(port.lastRef);
  const found = siteOf(tab.url);
  if (found.usable && port.origin === found.site) return port;
  throw new ToolFailure('ORIGIN_CHANGED', `The page changed to ${port.origin} meanwhile; nothing was done.`);
}

// Chrome can close a leaving document's port before it delivers the answer posted just before. The browser itself
// tells then whether the page followed a link or sent a form, which is what the act was for.
async function movedOn(lost: PortLost, { tool }: PageCall, place: InTab, since: number): Promise<ToolResult> {
  const { desk, tab } = place;
  const transition = await desk.ports.cameSince(tab.id, since);
  const followed = transition === 'link' || transition === 'form_submit';
  if (followed && (tool.effect === 'act' || tool.effect === 'page')) {
    const outcome: Outcome = { say: `The page moved on during ${tool.name}.`, navigating: true };
    return follow(outcome, Promise.resolve(), place);
  }
  throw new ToolFailure(
    'OUTCOME_UNKNOWN',
    `The page of ${factsOf(tab).url} went away during ${tool.name}; whether it took effect is not known. Read the page before going on.`,
    { cause: lost },
  );
}

function factsOf(tab: Tab) {
  return tabFacts(tab.id, tab.url ?? '', tab.title ?? '');
}
