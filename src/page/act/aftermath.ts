const WATCHED_MS = 60_000;
const MOST = 20;

/** What an act changed may be taken back after it was answered; the next answer tells of it. */
export interface Aftermath {
  /** `takenBack` says what no longer stands. */
  watch(takenBack: () => string[]): void;
  /** What was taken back since, told once. */
  take(): string[];
  /** Another act begins: what it changes is its own. */
  forget(): void;
}

/** Forgets all once the user touches the page: what changes then may be the user's own doing. */
export function createAftermath(window: Window): Aftermath {
  let watched: { takenBack: () => string[]; until: number }[] = [];
  const forget = () => {
    watched = [];
  };
  for (const type of ['pointerdown', 'keydown', 'paste', 'drop']) {
    window.addEventListener(type, ({ isTrusted }) => isTrusted && forget(), { capture: true });
  }
  return {
    watch(takenBack) {
      watched = [...watched, { takenBack, until: Date.now() + WATCHED_MS }].slice(-MOST);
    },
    take() {
      const now = Date.now();
      const told = watched
        .filter(({ until }) => now < until)
        .map((one) => ({ one, lines: one.takenBack() }))
        .filter(({ lines }) => lines.length > 0);
      watched = watched.filter((one) => !told.some((other) => other.one === one));
      return [...new Set(told.flatMap(({ lines }) => lines))].slice(0, 5);
    },
    forget,
  };
}
