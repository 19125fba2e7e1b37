import type { AgentEvent, Dialect } from './dialects/dialect';
import { readFrame } from './frame';

/** What a socket delivered means in its dialect. Calls in a frame beyond the limits are bad ones, answerable by their ids. */
export function understand(dialect: Dialect, data: unknown): AgentEvent {
  if (dialect.binary && data instanceof ArrayBuffer) return { kind: 'sound', bytes: new Uint8Array(data) };
  const read = readFrame(data);
  if (read.ok) return dialect.read(read.frame);
  const refused = read.frame ? refusedCalls(dialect.read(read.frame), read.problem) : [];
  const [first, ...others] = refused;
  if (!first) return { kind: 'badCall', id: undefined, problem: read.problem };
  return others.length === 0 ? first : { kind: 'several', events: refused };
}

function refusedCalls(meant: AgentEvent, problem: string): AgentEvent[] {
  if (meant.kind === 'several') return meant.events.flatMap((event) => refusedCalls(event, problem));
  if (meant.kind !== 'call' && meant.kind !== 'badCall') return [];
  const { id, tool = '', answerAs } = meant;
  return id === undefined ? [] : [{ kind: 'badCall', id, tool, answerAs, problem }];
}
