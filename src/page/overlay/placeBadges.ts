export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

export interface Anchor {
  /** What the badge belongs to, in the viewport. */
  box: Box;
  size: Size;
  /** The place it had before, kept while it is free, so that badges do not jump. */
  place?: number | undefined;
}

export interface Placed extends Box {
  place: number;
}

/** Finds each badge a place at its element, inside the view and clear of the badges before it where there is room. */
export function placeBadges(anchors: readonly Anchor[], view: Size): Placed[] {
  const placed = new Map<Anchor, Placed>();
  // What is half out of the view would push aside all after it, were it placed first.
  const [whole, cut] = [true, false].map((inside) =>
    anchors.filter(({ box }) => (box.top >= 0 && box.left >= 0) === inside),
  );
  for (const anchor of [...(whole ?? []), ...(cut ?? [])]) {
    placed.set(anchor, bestPlace(anchor, view, [...placed.values()]));
  }
  return anchors.flatMap((anchor) => placed.get(anchor) ?? []);
}

function bestPlace({ box, size, place }: Anchor, view: Size, taken: readonly Box[]): Placed {
  const order = [...PLACES.keys()];
  if (place !== undefined) order.unshift(place);
  let best: Placed | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const index of order) {
    const at = PLACES[index]?.(box, size) ?? { left: box.left, top: box.top };
    const candidate = { ...within(at, size, view), ...size, place: index };
    const overlap = taken.reduce((sum, other) => sum + overlapOf(candidate, other), 0);
    if (overlap === 0) return candidate;
    if (overlap < least) {
      least = overlap;
      best = candidate;
    }
  }
  return best ?? { left: box.left, top: box.top, ...size, place: 0 };
}

function within({ left, top }: Corner, size: Size, view: Size): Corner {
  return {
    left: Math.max(0, Math.min(left, view.width - size.width)),
    top: Math.max(0, Math.min(top, view.height - size.height)),
  };
}

function overlapOf(one: Box, other: Box): number {
  const across =
    Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left) + GAP;
  const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top) + GAP;
  return across > 0 && down > 0 ? across * down : 0;
}

type Corner = Pick<Box, 'left' | 'top'>;

const GAP = 1;
const INTO = 3;

// The first leaves the words free; the later ones get out of each other's way.
const PLACES: readonly ((box: Box, size: Size) => Corner)[] = [
  ({ left, top }, { width, height }) => ({ left: left - width + INTO, top: top - height / 2 + INTO }),
  ({ left, top }, { height }) => ({ left, top: top - height + INTO }),
  ({ left, top, height: tall }, { width }) => ({ left: left - width + INTO, top: top + tall - INTO }),
  ({ left, top, width: wide }, { height }) => ({ left: left + wide - INTO, top: top - height / 2 + INTO }),
  ({ left, top, width: wide, height: tall }) => ({ left: left + wide - INTO, top: top + tall - INTO }),
  ({ left, top, height: tall }) => ({ left, top: top + tall - INTO }),
  ({ left, top, width: wide, height: tall }, { width, height }) => ({
    left: left + (wide - width) / 2,
    top: top + (tall - height) / 2,
  }),
];
