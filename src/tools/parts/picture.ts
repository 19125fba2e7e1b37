import type { Masks } from '#page/overlay/masks';

const MASKED = Symbol.for('pagehand.masked');

/** The two halves around a picture; the background calls them by this symbol, which only our scripts' world knows. */
export interface Masker {
  /** Covers what is the user's alone; resolves when it is drawn so. */
  put(): Promise<Pick<Masks, 'fields' | 'frames'> & { origin: string }>;
  /** Uncovers it; false when the picture may show what it should not. */
  takeOff(): boolean;
}

export function provideMasker(masker: Masker): void {
  Object.defineProperty(globalThis, MASKED, { value: masker, configurable: true });
}
