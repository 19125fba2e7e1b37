const BASE_MS = 500;
const CAP_MS = 30_000;

/** Full jitter: how long to wait before attempt `attempt` (from 0), in milliseconds. */
export function backOffMs(attempt: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt, 10)));
}
