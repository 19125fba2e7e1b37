/** What the agent and the fixture site saw, in the order they saw it. Nothing in it comes from our own log. */
export type Happening = { at: number } & (
  | { kind: 'opened'; conversation: string }
  /** Over for good: nothing can be answered in it any more. */
  | { kind: 'lost'; conversation: string }
  | Asked
  | { kind: 'answered'; conversation: string; id: string; answer: unknown }
  /** The platform gave the call up and waits for no answer. */
  | { kind: 'givenUp'; conversation: string; id: string }
  /** The site was acted on; the mark tells for which call. */
  | { kind: 'effect'; mark: string }
);

export interface Asked {
  kind: 'asked';
  conversation: string;
  id: string;
  /** Tool and arguments as text. */
  request: string;
  tab: string;
  /** What the call's effect is known by; reads have none. */
  mark?: string;
}

export type Recorded<T = Happening> = T extends Happening ? Omit<T, 'at'> : never;

export interface History {
  readonly happenings: readonly Happening[];
  record(happening: Recorded): void;
}

export function createHistory(now: () => number = () => performance.now()): History {
  const happenings: Happening[] = [];
  return {
    happenings,
    record: (happening) => void happenings.push({ ...happening, at: now() }),
  };
}
