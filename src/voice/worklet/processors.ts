/** The names under which the worklet's script makes its two processors known. */
export const CAPTURE = 'pagehand-capture';
export const PLAYBACK = 'pagehand-playback';

/** What the page tells its playback. */
export type ToPlayback = { kind: 'push'; samples: Float32Array } | { kind: 'flush' } | { kind: 'count' };

/** How playback went so far. */
export interface Counts {
  /** Samples that wait to be played. */
  waiting: number;
  late: number;
  dropped: number;
}

/** What playback tells the page: whether anything can be heard, that sound was lost, and the counts it was asked for. */
export type FromPlayback =
  | { kind: 'audible'; on: boolean }
  | { kind: 'lost' }
  | ({ kind: 'counts' } & Counts);
