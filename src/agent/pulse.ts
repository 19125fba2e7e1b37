/** Firefox ends a background that makes no extension call for 30 s, whatever its socket does; Chrome heeds both. */
const BEAT_MS = 15_000;
const SILENT_MS = 2 * BEAT_MS;
/** How long what the user said may stay without any word from the agent's side. */
const UNANSWERED_MS = 60_000;
/** After so long a sleep no platform still waits; one that can be asked is asked. */
const SLEPT_MS = 60_000;
const ANSWER_WITHIN_MS = 5_000;

export interface PulseOptions {
  /** The platform answers what `beat` sends. */
  isAnswered: boolean;
  /** Every 15 s: what keeps the background awake, and a frame where the platform allows one. */
  beat(): void;
  /** Nothing comes through any more, though the socket did not close. */
  dead(reason: string): void;
}

/** Watches whether an open socket still carries anything: a half-open one never closes by itself. */
export interface Pulse {
  heard(): void;
  /** The platform asked whether we are there, which it then goes on doing. */
  asked(): void;
  /** The user said something; whatever comes back shows that the line stands. */
  said(): void;
  /** Something happened that lines do not always survive: the network changed, the computer slept. */
  check(): void;
  stop(): void;
}

export function startPulse({ isAnswered, beat, dead }: PulseOptions): Pulse {
  const asking = paceOf();
  let heardAt = Date.now();
  let tickedAt = heardAt;
  let saidAt: number | undefined;
  let checking: ReturnType<typeof setTimeout> | undefined;
  const silentMs = () => Math.max(SILENT_MS, 3 * (asking.everyMs() ?? 0));
  const isHeardOften = () => isAnswered || asking.everyMs() !== undefined;
  const check = () => {
    if (!isHeardOften() || checking !== undefined) return;
    beat();
    checking = setTimeout(() => dead(SILENT), isAnswered ? ANSWER_WITHIN_MS : silentMs());
  };
  const tick = () => {
    const now = Date.now();
    const sleptMs = now - tickedAt - BEAT_MS;
    tickedAt = now;
    if (sleptMs >= SLEPT_MS) {
      // Nobody could be heard meanwhile.
      heardAt = now;
      return isHeardOften() ? check() : dead('The computer slept, and the agent has gone.');
    }
    if (isHeardOften() && now - heardAt >= silentMs()) return dead(SILENT);
    if (saidAt !== undefined && now - saidAt >= UNANSWERED_MS) return dead('The agent did not react.');
    beat();
  };
  const ticking = setInterval(tick, BEAT_MS);
  return {
    heard() {
      heardAt = Date.now();
      saidAt = undefined;
      clearTimeout(checking);
      checking = undefined;
    },
    asked: asking.once,
    said() {
      saidAt ??= Date.now();
    },
    check,
    stop() {
      clearInterval(ticking);
      clearTimeout(checking);
    },
  };
}

const SILENT = 'The agent was not heard from any more.';

/** How far apart something comes, once it came three times. */
function paceOf() {
  const gaps: number[] = [];
  let last: number | undefined;
  return {
    once() {
      const now = Date.now();
      if (last !== undefined) gaps.push(now - last);
      if (gaps.length > 5) gaps.shift();
      last = now;
    },
    everyMs: () => (gaps.length >= 2 ? Math.max(...gaps) : undefined),
  };
}
