import type { PagePart } from '#contract/pagePart';
import type { Run } from '../tool';

/** What tools do in the page, by the tool's name. */
export type Runs = Readonly<Record<string, Run>>;

/** The tools of one document, which come in parts. */
export interface LoadedRuns {
  /** A part's script is here. One that comes twice changes nothing. */
  provide(part: PagePart, runs: Runs): void;
  of(part: PagePart): Runs | undefined;
  /** Tells of every part that comes from now on; returns how to stop. */
  onProvided(listener: (part: PagePart) => void): () => void;
}

export function createLoadedRuns(): LoadedRuns {
  const parts = new Map<PagePart, Runs>();
  const listeners = new Set<(part: PagePart) => void>();
  return {
    provide(part, runs) {
      if (parts.has(part)) return;
      parts.set(part, runs);
      for (const listener of listeners) listener(part);
    },
    of: (part) => parts.get(part),
    onProvided(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
