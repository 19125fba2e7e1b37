import { z } from '#contract/schema';
import type { Frame } from '../frame';
import type { AgentEvent } from './dialect';
import { several } from './several';

const MOST_CHARACTERS = 60;
const MOST_BEHAVIORS = 12;
const MOST_PRESETS = 40;

const word = z.string().check(z.minLength(1), z.maxLength(MOST_CHARACTERS));
const catalog = z.object({
  categories: z
    .array(
      z.object({
        key: word,
        presets: z
          .array(z.object({ name: word, label: z.optional(word) }))
          .check(z.minLength(1), z.maxLength(MOST_PRESETS)),
        active: z.nullish(word),
      }),
    )
    .check(z.maxLength(MOST_BEHAVIORS)),
});
const changed = z.object({ key: word, preset: word });

/** In which ways a Bodhi agent can behave, and how it behaves now; nothing for every other frame. */
export function readBodhiBehaviors(frame: Frame): AgentEvent | undefined {
  if (frame.type === 'behavior.changed') {
    const known = changed.safeParse(frame).data;
    if (!known) return undefined;
    const text = `The agent’s ${known.key} is now ${known.preset}.`;
    return several({ kind: 'behavior', ...known }, { kind: 'notice', text });
  }
  const known = frame.type === 'behavior.catalog' ? catalog.safeParse(frame).data : undefined;
  if (!known) return undefined;
  const behaviors = known.categories.map(({ key, presets, active }) => ({
    key,
    presets: presets.map(({ name, label = name }) => ({ name, label })),
    active: active ?? '',
  }));
  return { kind: 'behaviors', behaviors };
}
