import { watchDismissal } from './dismissal';
import { createLayer, type Layer } from './layer';

/** The kinds of marks; of each, one set is shown at a time. */
export type MarkKind = 'hints' | 'candidates' | 'highlight' | 'pointer' | 'pill';

/** Everything we show over one page. Nothing is put into the page before the first mark. */
export interface Overlay {
  /** The user wants no pointer. */
  hidesPointer: boolean;
  layer: Layer;
  /** Notes how a set of marks is taken off, after taking off the one of its kind before. */
  put(kind: MarkKind, takeOff: () => void): void;
  /** Takes marks off; answers whether there were any. */
  takeOff(...kinds: MarkKind[]): boolean;
}

export function createOverlay(window: Window & typeof globalThis): Overlay {
  const shown = new Map<MarkKind, () => void>();
  let endDismissal: (() => void) | undefined;
  const takeOff = (...kinds: MarkKind[]) => {
    const some = kinds.filter((kind) => shown.has(kind));
    for (const kind of some) {
      shown.get(kind)?.();
      shown.delete(kind);
    }
    if (shown.size === 0) {
      endDismissal?.();
      endDismissal = undefined;
    }
    return some.length > 0;
  };
  return {
    hidesPointer: false,
    layer: createLayer(window.document),
    put(kind, off) {
      takeOff(kind);
      shown.set(kind, off);
      endDismissal ??= watchDismissal(window, () => takeOff('hints', 'candidates', 'highlight', 'pointer'));
    },
    takeOff,
  };
}
