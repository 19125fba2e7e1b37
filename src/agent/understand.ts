import type { AgentEvent, Dialect } from './dialects/dialect';
import { readFrame } from './frame';

/** What a socket delivered means in its dialect. A frame beyond the limits is a bad call, answerable by its id. */
export function understand(dialect: Dialect, data: unknown): AgentEvent {
  if (dialect.binary && typeof data !== 'string') return { kind: 'ignored', type: dialect.binary };
  const read = readFrame(data);
  if (read.ok) return dialect.read(read.frame);
  const meant = read.frame && dialect.read(read.frame);
  const id = meant?.kind === 'call' || meant?.kind === 'badCall' ? meant.id : undefined;
  return { kind: 'badCall', id, problem: read.problem };
}
