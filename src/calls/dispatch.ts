import type { ToolCall } from '#contract/call';
import type { PagePart } from '#contract/pagePart';
import type { CallReply, FirstReply } from '#contract/pageReply';
import type { StandBack } from '#contract/pageRequest';
import { ToolFailure } from '#contract/toolFailure';
import type { PageTool } from '#tools/tool';
import { abortable } from './abortable';
import { askAbout } from './askAbout';
import { callKey } from './callKey';
import type { FramePlace } from './enterPage';
import { bridgeTools, guardDialogs } from './mainWorld';
import type { PagePort } from './portWire';
import type { InTab } from './runInPage';

// The document is asked to stop and given a moment to say what it had done.
const AFTER_ABORT_MS = 300;

/** A call of a page tool, its arguments parsed. */
export interface PageCall {
  tool: PageTool;
  args: Record<string, unknown>;
  call: ToolCall;
}

/** What is sent into one document. */
export interface Sending {
  port: PagePort;
  place: FramePlace;
  /** What the document knows it by: the call's key for the one dispatch that may act. */
  callId: string;
  tool: string;
  part: PagePart;
  effect: PageTool['effect'];
  args: Record<string, unknown>;
  agent: string;
  standBack?: StandBack | undefined;
}

/** A call as it goes into one document: the one dispatch that may act. */
export function sendingOf(
  { tool, args, call }: PageCall,
  to: Pick<Sending, 'port' | 'place' | 'standBack'>,
): Sending {
  const { name, part, effect } = tool;
  return { ...to, callId: callKey(call), tool: name, part, effect, args, agent: call.agent };
}

/**
 * Sends once; where the document asks the user first, once more when they said yes, after `again`. Rejects with
 * PortLost when the document goes first, or with the reason of the call's abort.
 * @throws {ToolFailure} DECLINED, NEEDS_PERMISSION, TOOL_NOT_ALLOWED or PAGE_CHANGED: then nothing was done.
 */
export async function dispatch(
  sending: Sending,
  inTab: InTab,
  again: () => Promise<unknown> = async () => undefined,
): Promise<CallReply> {
  const isAgreed = sending.effect !== 'read' && inTab.permit.hasAgreed();
  const first = await send(isAgreed ? { ...sending, agreed: true } : sending, inTab);
  if (first.kind !== 'asks') return first;
  await askAbout(first.risk, sending.port, inTab);
  await again();
  const second = await send({ ...sending, agreed: true }, inTab);
  if (second.kind !== 'asks') return second;
  throw new ToolFailure('INTERNAL', 'The page asked about what the user had agreed to.');
}

async function send(sending: Sending & { agreed?: true }, inTab: InTab): Promise<FirstReply> {
  const { desk, signal, attempt, progress } = inTab;
  const { port, place, standBack, ...about } = sending;
  if (about.effect !== 'read') await guardDialogs(port, place);
  const hidesPointer = about.effect !== 'read' && !(await desk.showsPointer());
  if (about.part === 'brought') await bridgeTools(port, place);
  // What is put in first can take a while; a call that was stopped meanwhile is not sent.
  signal.throwIfAborted();
  const refsAfter = desk.refs.highest;
  const request = {
    kind: 'call',
    ...about,
    origin: port.origin,
    remainingMs: Math.max(0, attempt.deadline - Date.now()),
    sentAt: Date.now(),
    refsAfter,
    ...(hidesPointer && { hidesPointer }),
    ...(standBack && { standBack }),
  } as const;
  const before = inTab.sent.at;
  if (about.effect !== 'read') inTab.sent.at ??= request.sentAt;
  const abort = () => port.abort(about.callId, whyAborted(signal));
  signal.addEventListener('abort', abort);
  const reply = await abortable(port.call(request, progress), signal, AFTER_ABORT_MS).finally(() =>
    signal.removeEventListener('abort', abort),
  );
  // A document that asks first, or stands back, did nothing.
  if (reply.kind === 'asks' || reply.kind === 'stoodBack') inTab.sent.at = before;
  if (reply.kind === 'done' || reply.kind === 'failed')
    desk.refs.note({ ...place, gone: port.gone }, refsAfter, reply.lastRef);
  return reply;
}

function whyAborted({ reason }: AbortSignal): string {
  return reason instanceof Error ? reason.message : String(reason);
}
