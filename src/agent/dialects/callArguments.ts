import { readFrame } from '../frame';

/**
 * A call's arguments as its tool knows them. Some platforms send them as JSON text; those with strict schemas send
 * null for whatever is left out, so null is never a value here.
 */
export function callArguments(sent: unknown): unknown {
  return withoutNulls(typeof sent === 'string' ? parsed(sent) : (sent ?? {}));
}

// Text within a frame is held to the frame's own limits; what is beyond them stays text, which no tool takes.
function parsed(text: string): unknown {
  if (text.trim() === '') return {};
  const read = readFrame(text);
  return read.ok ? read.frame : text;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutNulls(inner)]));
}
