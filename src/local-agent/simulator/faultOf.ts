import type { ClientAct } from './platform';

interface Issues {
  issues: readonly { path: PropertyKey[]; message: string }[];
}

/** What does not fit about a client's frame. */
export function faultOf({ issues }: Issues): ClientAct {
  const listed = issues.map(({ path, message }) => `${path.join('.') || 'frame'}: ${message}`);
  return { kind: 'wrong', problem: `The message does not fit: ${listed.join('; ')}` };
}

/** A result that platforms carry as text, read back. */
export function unwritten(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
