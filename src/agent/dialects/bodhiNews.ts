import { z } from '#contract/schema';
import type { Frame } from '../frame';
import type { AgentEvent } from './dialect';

const MOST_CHARACTERS = 200;

const update = z.object({ payload: z.object({ data: z.optional(z.unknown()) }) });
const notification = z.object({ payload: z.object({ message: z.string() }) });
const uiPayload = z.object({ payload: z.object({ type: z.string(), data: z.optional(z.unknown()) }) });
const subagent = z.object({
  question: z.optional(z.string()),
  text: z.optional(z.string()),
  summaryText: z.optional(z.string()),
  status: z.optional(z.string()),
});

/** What a Bodhi server tells of itself, as a line of the activity list; nothing where there is nothing to say. */
export function readBodhiNews(frame: Frame): AgentEvent | undefined {
  const text = words(frame);
  return text ? { kind: 'notice', text: text.slice(0, MOST_CHARACTERS) } : undefined;
}

function words(frame: Frame): string | undefined {
  switch (frame.type) {
    case 'gui.update': {
      const data = update.safeParse(frame).data?.payload.data;
      return data === undefined ? undefined : `The agent’s screen: ${JSON.stringify(data)}`;
    }
    case 'gui.notification':
      return notification.safeParse(frame).data?.payload.message;
    case 'ui.payload': {
      const payload = uiPayload.safeParse(frame).data?.payload;
      return payload && `The agent shows (${payload.type}): ${JSON.stringify(payload.data ?? {})}`;
    }
    case 'subagent.question':
    case 'subagent.progress':
    case 'subagent.completion': {
      const { question, text, summaryText, status } = subagent.safeParse(frame).data ?? {};
      return question ?? text ?? summaryText ?? status;
    }
    default:
      return undefined;
  }
}
