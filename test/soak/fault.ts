import type { Trial } from './trial';

/** One way in which things go wrong around calls. */
export interface Fault {
  name: string;
  /** Takes more than two seconds of its own nature: `npm test` has it once, at the side. */
  slow?: true;
  /** Leaves behind an open conversation and a tab that can be acted on. */
  run(trial: Trial): Promise<void>;
}
