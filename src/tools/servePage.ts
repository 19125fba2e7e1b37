import { askedHash } from '#contract/askedHash';
import { failureResult } from '#contract/failureResult';
import type { PageEnd, PageReply } from '#contract/pageReply';
import type { PageCall, PageRequest } from '#contract/pageRequest';
import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { failureWithAftermath, withAftermath } from '#page/act/tellAftermath';
import { failureWithDialogs, withDialogs } from '#page/dialogs/tellDialogs';
import { checkGoing, heard } from '#page/document/waiting';
import { standsBack } from '#page/frames/standBack';
import { showPill } from '#page/overlay/pill';
import type { Page } from '#page/page';
import type { CallMemory } from './callMemory';
import { checkDocument, hasDialog, standsStill } from './checkDocument';
import { type Needing, needed } from './parts/needed';
import type { LoadedRuns } from './parts/runs';
import { showTied } from './showTied';
import type { Run } from './tool';

const LATE_MS = 200;

export interface ServedPage {
  page: Page;
  /** What this document has run, whoever asked for it. */
  memory: CallMemory;
  /** The tools that are here, and those that are put in when they are needed. */
  loaded: LoadedRuns;
  /** False once the extension was updated or removed under this script: then it must not act any more. */
  isOurs(): boolean;
}

/** Runs what the background asks of one document; `reply` carries every answer, and nothing is thrown. */
export function servePage(
  served: ServedPage,
  reply: (message: PageReply) => void,
): (request: PageRequest) => void {
  return (request) => {
    if (request.kind === 'pill') {
      showPill(served.page, request.words);
      return;
    }
    const { callId } = request;
    switch (request.kind) {
      case 'abort':
        served.memory.abort(callId, request.reason);
        return;
      case 'ping':
        pong(callId, served.page, reply);
        return;
      case 'recall':
        void recall(callId, served.memory).then(reply);
        return;
      case 'call':
        if (request.standBack && standsBack(served.page, request.standBack)) {
          reply({ kind: 'stoodBack', callId });
          return;
        }
        void answer(request, served, reply).then(reply);
    }
  };
}

// Silent where the page stands still without a dialog: for how long is the background's to judge, as in browsers where
// nothing hears it then.
function pong(callId: string, page: Page, reply: (message: PageReply) => void): void {
  const dialogOpen = hasDialog(page);
  if (dialogOpen || !standsStill(page)) reply({ kind: 'pong', callId, dialogOpen });
}

async function recall(callId: string, memory: CallMemory): Promise<PageReply> {
  return (await memory.recall(callId)) ?? { kind: 'unseen', callId };
}

function answer(call: PageCall, served: ServedPage, reply: (message: PageReply) => void): Promise<PageEnd> {
  const { callId } = call;
  const asked = askedHash(call);
  return served.memory.once({
    callId,
    asked,
    keep: call.effect !== 'read',
    async run(signal) {
      const { page } = served;
      const deadline = deadlineOf(call);
      const untilLate = AbortSignal.any([signal, deadline.signal]);
      const needing = { callId, loaded: served.loaded, signal: untilLate, reply };
      page.refs.startAfter(call.refsAfter);
      const unlisten =
        tellsOfActing(call, page) && page.mutations.onAct(() => reply({ kind: 'acting', callId }));
      // Whoever sees all frames asks beside the tools, and tells no sentences.
      const takenBack = call.part === 'frames' ? [] : page.aftermath.take();
      try {
        const done = await run(call, served, needing);
        const outcome = withAftermath(withDialogs(done, page.dialogs.take()), takenBack);
        const lastRef = page.refs.last();
        return { kind: 'done', callId, outcome, url: page.document.URL, title: page.document.title, lastRef };
      } catch (thrown) {
        const risk = call.effect === 'read' ? undefined : page.agreement.take();
        if (risk) return { kind: 'asks', callId, risk };
        await showTied(page, thrown, needing);
        const failure = failureWithDialogs(failureResult(thrown), page.dialogs.take());
        const result = failureWithAftermath(failure, takenBack);
        return { kind: 'failed', callId, result, lastRef: page.refs.last() };
      } finally {
        clearTimeout(deadline.timer);
        if (unlisten) unlisten();
      }
    },
  });
}

// A frame often goes with what is done in it, before it can answer.
function tellsOfActing({ effect }: PageCall, { window }: Page): boolean {
  return effect !== 'read' && window.parent !== window;
}

// The background owns the clock, but it may be gone.
function deadlineOf({ tool, remainingMs, sentAt }: PageCall) {
  const late = new AbortController();
  const end = () =>
    late.abort(new ToolFailure('TIMED_OUT', `${tool} was not done in time. Look at the page.`));
  const leftMs = sentAt + remainingMs - Date.now();
  if (leftMs <= 0) end();
  return { signal: late.signal, timer: setTimeout(end, leftMs) };
}

async function run(call: PageCall, served: ServedPage, needing: Needing) {
  const { signal, reply } = needing;
  const { callId, agent, effect } = call;
  const { page } = served;
  const act = await runOf(call, needing);
  checkDocument(call, served);
  // What was sent after this call, while nothing was heard here, may be its end.
  if (Date.now() - call.sentAt > LATE_MS) await heard(() => () => undefined, { atMostMs: LATE_MS, signal });
  checkGoing(signal);
  // Numbers answer a question; the next call is past it.
  page.overlay.takeOff('candidates');
  if (effect !== 'read') page.overlay.takeOff('highlight');
  // They move with their things where the page is only scrolled.
  if (effect !== 'read' && call.tool !== 'scroll') page.overlay.takeOff('hints');
  page.overlay.hidesPointer = call.hidesPointer === true;
  // The background parsed the arguments with this very tool's schema.
  const args = call.args as never;
  const progress = (message: string) => reply({ kind: 'progress', callId, message });
  if (effect !== 'read') {
    page.deeds.begin(callId);
    page.agreement.begin(callId, call.agreed === true);
    page.aftermath.forget();
  }
  const doIt = () => act(args, { page, callId, agent, signal, progress });
  return effect === 'read' ? doIt() : whileActing(page, doIt);
}

// Dialogs that the act opens are answered meanwhile, and windows the browser kept shut are opened afterwards.
async function whileActing(page: Page, act: () => Promise<Outcome>): Promise<Outcome> {
  const end = page.dialogs.beginAct();
  try {
    const outcome = await act();
    const { came, address } = page.dialogs.takeOpened();
    if (outcome.navigating || outcome.opens) return outcome;
    if (address !== undefined) return { ...outcome, opens: address };
    return came ? { ...outcome, opened: true } : outcome;
  } finally {
    end();
  }
}

async function runOf({ tool, part }: PageCall, needing: Needing): Promise<Run> {
  const runs = await needed(part, needing);
  checkGoing(needing.signal);
  const found = runs?.[tool];
  if (found) return found;
  throw new ToolFailure(
    'PAGE_UNREACHABLE',
    `The page does not get what ${tool} needs. Reload it and try again.`,
  );
}
