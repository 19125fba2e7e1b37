import type { PagePart } from '#contract/pagePart';
import type { PageAnswer } from '#contract/pageReply';
import { ToolFailure } from '#contract/toolFailure';
import { dispatch, type PageCall } from '../dispatch';
import type { FramePlace } from '../enterPage';
import { type PagePort, PortLost } from '../portWire';
import type { InTab } from '../runInPage';
import { notHeldUp } from './silence';

// A frame that hangs must not hold the others; the main document is waited for as in any call.
const FRAME_ANSWERS_WITHIN_MS = 2_000;
let asked = 0;

export interface Question {
  port: PagePort;
  place: FramePlace;
  tool: string;
  part: PagePart;
  args: Record<string, unknown>;
}

/**
 * Asks one document something that changes nothing.
 * @throws {ToolFailure} what the document failed with, TIMED_OUT or PAGE_UNREACHABLE when it did not answer.
 */
export async function askDocument(
  { call }: Pick<PageCall, 'call'>,
  { port, place, tool, part, args }: Question,
  inTab: InTab,
): Promise<Extract<PageAnswer, { kind: 'done' }>> {
  asked += 1;
  const callId = `ask ${asked} for ${call.id}`;
  const send = () =>
    dispatch({ port, place, callId, tool, part, effect: 'read', args, agent: call.agent }, inTab);
  const reply = await (place.frameId === 0 ? send() : notHeldUp(port, send, FRAME_ANSWERS_WITHIN_MS)).catch(
    (lost: unknown) => {
      if (!(lost instanceof PortLost) || place.frameId === 0) throw lost;
      throw new ToolFailure('PAGE_UNREACHABLE', 'The frame went away. Read the page again.', { cause: lost });
    },
  );
  if (reply.kind === 'done') return reply;
  if (reply.kind === 'stoodBack') throw new ToolFailure('INTERNAL', `The page stood back from ${tool}.`);
  const { errorCode, message, details } = reply.result;
  throw new ToolFailure(errorCode, message, details ? { details } : {});
}
