import type { FrameFacts } from '#contract/frames';

/** A document in a frame, as it and the browser know it. */
export interface Framed {
  frameId: number;
  url: string;
  /** Its place among its parent's frames, told by itself. */
  index?: number | undefined;
  width: number;
  height: number;
}

/**
 * Which document is in which frame: by the browser's number, by the place both know, and for frames in shadow roots
 * by address and size, where only one fits.
 */
export function pairFrames<D extends Framed>(
  facts: readonly FrameFacts[],
  documents: readonly D[],
): Map<FrameFacts, D> {
  const pairs = new Map<FrameFacts, D>();
  const left = new Set(documents);
  const take = (fact: FrameFacts, found: D | undefined) => {
    if (!found) return;
    pairs.set(fact, found);
    left.delete(found);
  };
  for (const fact of facts) {
    if (fact.frameId !== undefined)
      take(
        fact,
        only([...left], ({ frameId }) => frameId === fact.frameId),
      );
    else if (fact.index !== undefined)
      take(
        fact,
        only([...left], ({ index }) => index === fact.index),
      );
  }
  for (const fits of [isSame, isAlike, () => true]) {
    for (const fact of facts) {
      if (pairs.has(fact) || !isUnplaced(fact)) continue;
      const found = only([...left], (document) => document.index === undefined && fits(fact, document));
      const rivals = facts.filter(
        (other) => !pairs.has(other) && isUnplaced(other) && found && fits(other, found),
      );
      if (rivals.length === 1) take(fact, found);
    }
  }
  return pairs;
}

const isUnplaced = ({ frameId, index }: FrameFacts) => frameId === undefined && index === undefined;

function isSame(fact: FrameFacts, document: Framed): boolean {
  return fact.address === document.url && hasSize(fact, document);
}

function isAlike(fact: FrameFacts, document: Framed): boolean {
  return originOf(fact.address) === originOf(document.url) && hasSize(fact, document);
}

function hasSize(fact: FrameFacts, { width, height }: Framed): boolean {
  return Math.abs(fact.width - width) <= 1 && Math.abs(fact.height - height) <= 1;
}

export function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

function only<D>(documents: readonly D[], fits: (document: D) => boolean): D | undefined {
  const fitting = documents.filter(fits);
  return fitting.length === 1 ? fitting[0] : undefined;
}
