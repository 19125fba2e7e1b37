/** Which frames gave which refs: refs are one numbering over all documents, and each stands for something in one. */
export interface RefBook {
  /** The highest number any document has given. */
  readonly highest: number;
  /** The document says how far it has come by itself. */
  rise(last: number | undefined): void;
  /** Notes that an answer that began after `after` gave refs up to `last`. */
  note(owner: RefOwner, after: number, last: number | undefined): void;
  /** The frame that gave this number in this tab; nothing for main documents and for what was never given. */
  ownerOf(tabId: number, number: number): RefOwner | undefined;
}

export interface RefOwner {
  tabId: number;
  frameId: number;
  /** The document in the frame: what comes there after it gave none of its refs. */
  gone: Promise<void>;
}

interface Range {
  owner: RefOwner;
  from: number;
  to: number;
}

const MOST_RANGES = 5_000;

export function createRefBook(): RefBook {
  let highest = 0;
  const ranges: Range[] = [];
  const rise = (last: number | undefined) => {
    highest = Math.max(highest, last ?? 0);
  };
  return {
    get highest() {
      return highest;
    },
    rise,
    note(owner, after, last) {
      rise(last);
      if (owner.frameId === 0 || last === undefined || last <= after) return;
      const before = ranges.at(-1);
      if (before?.owner.gone === owner.gone && before.to === after) before.to = last;
      else ranges.push({ owner, from: after + 1, to: last });
      if (ranges.length > MOST_RANGES) ranges.shift();
    },
    ownerOf: (tabId, number) =>
      ranges.findLast(({ owner, from, to }) => owner.tabId === tabId && number >= from && number <= to)
        ?.owner,
  };
}
