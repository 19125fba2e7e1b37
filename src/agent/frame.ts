const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 32;
const MAX_KEYS = 10_000;
const NEVER_KEYS = ['__proto__', 'constructor', 'prototype'];

export type Frame = Record<string, unknown>;

/** A frame that may be used, or what is wrong with it; the top of `frame` is kept so that its call id can still be answered. */
export type ReadFrame = { ok: true; frame: Frame } | { ok: false; problem: string; frame: Frame | undefined };

/**
 * Turns what a socket delivered into a plain object within the limits: 1 MiB, 32 levels, 10 000 keys, and
 * no key that could reach a prototype.
 */
export function readFrame(data: unknown): ReadFrame {
  if (typeof data !== 'string') return bad('The agent sent a binary message; only JSON text is understood.');
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch {
    return bad('The agent sent a message that is not JSON.');
  }
  if (!isPlain(frame)) return bad('The agent sent JSON that is not an object.');
  const plain: Frame = Object.fromEntries(Object.entries(frame));
  const bytes = data.length * 3 > MAX_BYTES ? new TextEncoder().encode(data).length : data.length;
  if (bytes > MAX_BYTES) {
    return bad(
      `The message is ${(bytes / MAX_BYTES).toFixed(1)} MiB; at most 1 MiB is accepted.`,
      topOf(plain),
    );
  }
  const problem = measure(plain);
  return problem ? bad(problem, topOf(plain)) : { ok: true, frame: plain };
}

function bad(problem: string, frame?: Frame): ReadFrame {
  return { ok: false, problem, frame };
}

// What is beyond the limits is not walked through any further: every platform's ids are in these levels.
const LEVELS_KEPT = 3;

function topOf(frame: Frame): Frame {
  return Object.fromEntries(keptEntries(frame, LEVELS_KEPT));
}

function top(value: unknown, levels: number): unknown {
  if (Array.isArray(value))
    return value.filter((inner) => isKept(inner, levels)).map((inner) => top(inner, levels - 1));
  return isPlain(value) ? Object.fromEntries(keptEntries(value, levels)) : value;
}

function keptEntries(value: Frame, levels: number): [string, unknown][] {
  return Object.entries(value)
    .filter(([key, inner]) => !NEVER_KEYS.includes(key) && isKept(inner, levels))
    .map(([key, inner]) => [key, top(inner, levels - 1)]);
}

const isKept = (value: unknown, levels: number) => levels > 1 || typeof value !== 'object' || value === null;

function isPlain(value: unknown): value is Frame {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function measure(root: Frame): string | undefined {
  let level: object[] = [root];
  let keys = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return `The message is nested more than ${MAX_DEPTH} levels deep.`;
    const next: object[] = [];
    for (const value of level) {
      for (const key of NEVER_KEYS) if (Object.hasOwn(value, key)) Reflect.deleteProperty(value, key);
      const children = Object.values(value);
      keys += children.length;
      if (keys > MAX_KEYS) return `The message has more than ${MAX_KEYS} keys.`;
      for (const child of children) if (typeof child === 'object' && child !== null) next.push(child);
    }
    level = next;
  }
  return undefined;
}
