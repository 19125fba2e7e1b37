const GRACE_MS = 1000;

/** How long a platform must wait for a tool, so that the tool's own “not done in time” still arrives. */
export function patienceMs({ timeoutMs }: { timeoutMs: number }, most: number): number {
  return Math.min(timeoutMs + GRACE_MS, most);
}
