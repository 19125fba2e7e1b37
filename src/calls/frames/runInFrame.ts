import { capital } from '#contract/capital';
import type { AroundChange } from '#contract/frames';
import type { PageAnswer } from '#contract/pageReply';
import type { Outcome, ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { type FrameDocument, frameName, theFrame } from '#tools/frames/framedPage';
import { tabFacts } from '#tools/tabs';
import { dispatch, sendingOf } from '../dispatch';
import { arrivedIn, openedBy, openFor } from '../follow';
import { PortLost } from '../portWire';
import { success } from '../success';
import { changesAround, clearMarks, reach, watchAround } from './around';
import { withInside } from './changesInside';
import { followFrame, movedFrame } from './followFrame';
import type { Framing } from './runFramed';
import { withAround } from './withAround';

/**
 * Runs the call's tool in one document of a page with frames, dispatched once. An act is done only when a press would
 * get through all that is around the frame, and what it changes around the frame counts too.
 */
export async function runInFrame(
  framing: Framing,
  document: FrameDocument,
  ref?: string,
): Promise<ToolResult> {
  const { page, inTab, survey } = framing;
  const { tool } = page;
  const isAct = tool.effect !== 'read';
  const aimed = document.within ? ref : undefined;
  const beReached = async () => {
    if (aimed !== undefined && isAct && !BRINGS_INTO_VIEW.has(tool.name))
      await reach(framing, document, aimed);
  };
  await beReached();
  const place = { tabId: inTab.tab.id, frameId: document.frameId };
  if (isAct) {
    await clearMarks(survey, document);
    await watchAround(survey, document);
    await inTab.attempt.start({ tabId: place.tabId, frameId: place.frameId, origin: document.site });
  }
  const since = Date.now();
  const sending = sendingOf(page, { port: survey.portOf(document), place });
  const answer = await dispatch(sending, inTab, beReached).catch((lost: unknown) =>
    whenLost(lost, framing, { document, since }),
  );
  const moved =
    aimed !== undefined && BRINGS_INTO_VIEW.has(tool.name) && (await reach(framing, document, aimed));
  const around = isAct ? await changesAround(survey, document) : undefined;
  return conclude(framing, { document, answer: moved ? withMove(answer, tool.name) : answer, around, since });
}

// They scroll their own document to the target; what is around the frame follows.
const BRINGS_INTO_VIEW = new Set(['highlight', 'scroll']);

function withMove(answer: Ended['answer'], tool: string): Ended['answer'] {
  if (answer.kind !== 'done' || tool !== 'scroll') return answer;
  const say =
    answer.outcome.verdict === 'no_change' ? 'Scrolled to it, with the frame it is in.' : answer.outcome.say;
  return { ...answer, outcome: { ...answer.outcome, verdict: 'changed', say } };
}

interface Ended {
  document: FrameDocument;
  answer: PageAnswer | { kind: 'stoodBack' } | Lost;
  around: AroundChange | undefined;
  since: number;
}

/** The document went away while it acted. */
interface Lost {
  kind: 'lost';
  lost: PortLost;
}

function whenLost(lost: unknown, { page }: Framing, { document }: Pick<Ended, 'document' | 'since'>): Lost {
  if (!(lost instanceof PortLost) || (page.tool.effect === 'read' && !document.within)) throw lost;
  if (page.tool.effect === 'read') {
    const sentence = `${capital(theFrame(document))} went away during ${page.tool.name}. Read the page again.`;
    throw new ToolFailure('TARGET_STALE', sentence, { cause: lost });
  }
  return { kind: 'lost', lost };
}

async function conclude(framing: Framing, ended: Ended): Promise<ToolResult> {
  const { page, inTab, survey } = framing;
  const { document, answer, around, since } = ended;
  const [main] = survey.documents;
  const here = tabFacts(inTab.tab.id, main.url, main.title);
  if (answer.kind === 'stoodBack')
    throw new ToolFailure('INTERNAL', `The page stood back from ${page.tool.name}.`);
  if (answer.kind === 'lost') return movedFrame(framing, { document, lost: answer.lost, around, since });
  if (answer.kind === 'failed') return { ...answer.result, tab: here };
  const seen = around ? withAround(answer.outcome, around) : answer.outcome;
  const whole = page.tool.effect === 'act' ? await withInside(seen, survey, { document, since }) : seen;
  const outcome = withFrame(whole, document);
  if (outcome.opens) return openFor(outcome, outcome.opens, inTab);
  if (outcome.navigating) return followFrame(framing, { document, outcome, around, since });
  const seemsIdle = page.tool.effect === 'act' && outcome.verdict === 'no_change';
  const opened = seemsIdle || outcome.opened ? await openedBy(inTab.tab, since) : undefined;
  if (opened) return arrivedIn(opened, outcome, inTab);
  const isMain = document.frameId === 0;
  return success(outcome, isMain ? tabFacts(inTab.tab.id, answer.url, answer.title) : here);
}

function withFrame(outcome: Outcome, document: FrameDocument): Outcome {
  if (!document.within) return outcome;
  return { ...outcome, data: { ...outcome.data, frame: frameName(document) } };
}
