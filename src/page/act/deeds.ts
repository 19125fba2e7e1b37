const MOST_CALLS = 50;

/** How a field stood: what it held, which options were chosen, whether it was on. */
export type Held =
  | { kind: 'text'; text: string }
  | { kind: 'options'; chosen: readonly boolean[] }
  | { kind: 'checked'; on: boolean; rival: Element | undefined };

/** Something an act of ours changed, as it was before. */
export type Deed =
  | { kind: 'field'; field: Element; role: string; name: string; before: Held; after: Held }
  | { kind: 'scroll'; region: Element; before: ScrollPlace; after: ScrollPlace };

export interface ScrollPlace {
  top: number;
  left: number;
}

/** What our acts changed in a document, by the call that did it, so that it can be put back. */
export interface Deeds {
  /** What is noted from now on is this call's doing. */
  begin(callId: string): void;
  note(deed: Deed): void;
  /** The deeds of a call, first one first. */
  of(callId: string): readonly Deed[];
  forget(callId: string): void;
}

export function createDeeds(): Deeds {
  const known = new Map<string, Deed[]>();
  let current = '';
  return {
    begin(callId) {
      current = callId;
    },
    note(deed) {
      known.set(current, [...(known.get(current) ?? []), deed]);
      for (const oldest of known.keys()) {
        if (known.size <= MOST_CALLS) return;
        known.delete(oldest);
      }
    },
    of: (callId) => known.get(callId) ?? [],
    forget: (callId) => void known.delete(callId),
  };
}
