import type { AgentEvent } from './dialect';

/** One frame that means all of these, in this order. */
export function several(...events: AgentEvent[]): AgentEvent {
  return { kind: 'several', events };
}

/** What follows when the user begins to speak, whoever was speaking. */
export const userBegins: readonly AgentEvent[] = [
  { kind: 'interrupted' },
  { kind: 'speaking', who: 'user', on: true },
];
