import type { Page } from '#page/page';
import type { CallMemory } from '../callMemory';
import type { LoadedRuns } from './runs';

const ENTERED = Symbol.for('pagehand.entered');

/** What the scripts that are put into one document know of each other. */
export interface Entered {
  memory: CallMemory;
  page: Page;
  /** False once the extension was updated or removed under the script that entered. */
  isOurs(): boolean;
  provide: LoadedRuns['provide'];
}

/** The core that is in this document already. */
export function entered(): Entered | undefined {
  // Only our scripts write there, and pages do not see their world.
  return (globalThis as { [ENTERED]?: Entered })[ENTERED];
}

export function markEntered(value: Entered): void {
  Object.defineProperty(globalThis, ENTERED, { value, configurable: true });
}
