import type { Outcome, ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { byWeight, type ClosedFrame, type FrameDocument, focusedDocument } from '#tools/frames/framedPage';
import { locate, type Place } from '#tools/frames/locate';
import { type Aim, aimedAt, aimOf, mannerOf } from '#tools/frames/manners';
import { readFramedPage } from '#tools/frames/readPage';
import { together } from '#tools/frames/together';
import { tabFacts } from '#tools/tabs';
import type { PageCall } from '../dispatch';
import type { PagePort } from '../portWire';
import type { InTab } from '../runInPage';
import { success } from '../success';
import { fillFormInFrames } from './fillFormInFrames';
import { runInFrame } from './runInFrame';
import { type Survey, surveyFrames } from './survey';

/** Runs a call on a page with frames: where what it points at is, or with all documents together. */
export async function runFramed(page: PageCall, inTab: InTab, main: PagePort): Promise<ToolResult> {
  const survey = await surveyFrames(page, inTab, main);
  const manner = mannerOf(page.tool);
  const aim = aimOf(manner, page.args);
  if (aim) return runAimed({ page, inTab, survey }, aim);
  if (page.tool.name === 'fill_form') return fillFormInFrames({ page, inTab, survey });
  const answer = together[page.tool.name];
  if (answer) return told(survey, inTab, await answer(asStarted(survey, page, inTab), page.args as never));
  if (manner.otherwise === 'focus')
    return runInFrame({ page, inTab, survey }, inFocus({ page, inTab, survey }));
  return runWhereItIs({ page, inTab, survey });
}

/** A call and the page it is for. */
export interface Framing {
  page: PageCall;
  inTab: InTab;
  survey: Survey;
}

async function runAimed(framing: Framing, aim: Aim): Promise<ToolResult> {
  const { page, inTab, survey } = framing;
  const place = await locate(survey, aim.pointing, mannerOf(page.tool).purpose);
  const inside = insideOf(framing, place);
  const document = inside ?? place.document;
  if (page.tool.name === 'read_page') {
    const { max_chars: mostCharacters, ...rest } = page.args as ReadArguments;
    const scope = inside ? undefined : place.ref;
    return told(survey, inTab, await readFramedPage(survey, { ...rest, mostCharacters, document, scope }));
  }
  const args = aimedAt(page.args, aim, inside ? undefined : place.ref);
  const ref = inside ? undefined : place.ref;
  return runInFrame({ ...framing, page: { ...page, args } }, document, ref);
}

interface ReadArguments {
  filter?: 'all' | 'interactive' | 'viewport';
  max_chars?: number;
  cursor?: string;
}

/** The document in the frame that a read points at: who reads a frame means what it holds. */
function insideOf({ page, inTab, survey }: Framing, { document, frame }: Place): FrameDocument | undefined {
  if (frame === undefined || !READS_INSIDE.has(page.tool.name)) return undefined;
  const isIt = (one: FrameDocument | ClosedFrame['within'], handle: number | undefined) =>
    one === document && handle === frame;
  const found = survey.documents.find(({ within }) => within && isIt(within.document, within.facts.handle));
  if (found) return found;
  const closed = survey.closed.find(({ within, facts }) => isIt(within, facts.handle));
  if (closed) throw refused({ page, inTab }, closed);
  return undefined;
}

const READS_INSIDE = new Set(['read_page', 'read_text', 'read_form', 'read_table']);

function refused(
  { page, inTab }: Pick<Framing, 'page' | 'inTab'>,
  { site, why, refusal, facts }: ClosedFrame,
): ToolFailure {
  const name = facts.name ? `The frame “${facts.name}”` : 'The frame';
  if (!refusal) {
    return new ToolFailure('PAGE_UNREACHABLE', `${name} (${site || 'no site'}) cannot be entered: ${why}.`);
  }
  inTab.desk.refused({ ...refusal, site }, page.tool, page.call);
  return new ToolFailure(refusal.code, `${name} is a part of the page from another site. ${refusal.message}`);
}

function inFocus(framing: Framing): FrameDocument {
  const document = focusedDocument(framing.survey);
  const closed = framing.survey.closed.find(
    ({ within, facts }) => within === document && facts.handle === document.listing.focused,
  );
  if (closed) throw refused(framing, closed);
  return document;
}

/** Runs the tool in the first document that has what it is for; those before did nothing. */
async function runWhereItIs(framing: Framing): Promise<ToolResult> {
  const order = orderFor(framing);
  let first: ToolResult | undefined;
  for (const document of order) {
    const result = await runInFrame(framing, document);
    if (!hasNothing(framing.page.tool.name, result)) return result;
    if (document.frameId === 0) first = result;
  }
  if (first) return first;
  throw new ToolFailure('INTERNAL', 'A page without a main document.');
}

function orderFor({ page, survey }: Framing): readonly FrameDocument[] {
  const focused = focusedDocument(survey);
  const byWeightAll = byWeight(survey);
  if (BY_SIGHT.has(page.tool.name)) {
    return page.tool.name === 'scroll' && focused.within
      ? [focused, ...byWeightAll.filter((document) => document !== focused)]
      : byWeightAll;
  }
  const [main] = survey.documents;
  return [main, ...byWeightAll.filter((document) => document !== main)];
}

// What is meant is what the person looks at, even where the document around it has some of it too.
const BY_SIGHT = new Set(['read_text', 'scroll']);

function hasNothing(tool: string, result: ToolResult): boolean {
  if (result.status === 'error') return result.errorCode === 'TARGET_NOT_FOUND';
  return tool === 'scroll' && result.data?.atStart === true && result.data.atEnd === true;
}

function asStarted(survey: Survey, { args }: PageCall, { desk, tab }: InTab): Survey {
  const number = typeof args.cursor === 'string' ? /^e(\d+)/.exec(args.cursor)?.[1] : undefined;
  const owner = number === undefined ? undefined : desk.refs.ownerOf(tab.id, Number(number));
  const start = survey.documents.find(({ frameId }) => frameId === owner?.frameId);
  return start
    ? { ...survey, documents: [start, ...survey.documents.filter((one) => one !== start)] }
    : survey;
}

function told({ documents: [main] }: Survey, { tab }: InTab, outcome: Outcome): ToolResult {
  return success(outcome, tabFacts(tab.id, main.url, main.title));
}
