import type { Refusal } from './refusal';

/** What a web integration lets in. */
export interface Door {
  token: string;
  enabled: boolean;
  /** Allowed origins, or null for any: exact, `https://*.example.com` (not the root itself), or `*`. */
  origins: readonly string[] | null;
}

interface Visitor {
  token: string | null;
  origin: string | undefined;
}

/** Why a visitor may not enter, or nothing. Checked in the order in which a person can mend it. */
export function refusalAtDoor(door: Door, visitor: Visitor): Refusal | undefined {
  if (!visitor.token) return 'Missing token';
  if (visitor.token !== door.token) return 'Invalid token';
  if (!door.enabled) return 'Web integration is not enabled';
  if (door.origins && !door.origins.some((pattern) => matches(pattern, visitor.origin)))
    return 'Origin not allowed';
  return undefined;
}

function matches(pattern: string, origin: string | undefined): boolean {
  if (pattern === '*') return true;
  if (origin === undefined) return false;
  const [scheme, parent] = pattern.split('://*.');
  if (parent === undefined) return origin === pattern;
  const prefix = `${scheme}://`;
  return origin.startsWith(prefix) && origin.slice(prefix.length).endsWith(`.${parent}`);
}
