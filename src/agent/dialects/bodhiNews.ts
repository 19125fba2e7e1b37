import { z } from '#contract/schema';
import type { Frame } from '../frame';
import type { AgentEvent } from './dialect';

const MOST_CHARACTERS = 200;

const update = z.object({ payload: z.object({ data: z.optional(z.unknown()) }) });
const notification = z.object({ payload: z.object({ message: z.string() }) });
const uiPayload = z.object({ payload: z.object({ type: z.string(), data: z.optional(z.unknown()) }) });
const catalogue = z.object({
  categories: z.array(
    z.object({
      key: z.string(),
      presets: z.array(z.object({ name: z.string(), label: z.optional(z.string()) })),
      active: z.nullish(z.string()),
    }),
  ),
});
const preset = z.object({ key: z.string(), preset: z.string() });
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
    case 'behavior.catalog':
      return catalogue.safeParse(frame).data?.categories.map(category).join('; ');
    case 'behavior.changed': {
      const { key, preset: chosen } = preset.safeParse(frame).data ?? {};
      return chosen && `The agent’s ${key} is now ${chosen}.`;
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

function category({ key, presets, active }: z.infer<typeof catalogue>['categories'][number]): string {
  const labels = presets.map(({ name, label }) => label ?? name).join(', ');
  return `The agent’s ${key} can be ${labels}${active ? `; now ${active}` : ''}`;
}
