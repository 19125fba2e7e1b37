import { type Behavior, behavior } from '#contract/behavior';
import { z } from '#contract/schema';
import { item } from './item';

/** In which ways the agent of the conversation can behave. */
export const behaviors = item({
  area: 'session',
  key: 'behaviors',
  schema: z.array(behavior),
  otherwise: [],
});

let writing: Promise<void> = Promise.resolve();

/** Writes what becomes of them; only the background does, so writes are put in order here. */
export function changeBehaviors(change: (known: Behavior[]) => Behavior[]): Promise<void> {
  writing = writing.then(async () => behaviors.write(change(await behaviors.read())));
  return writing;
}
