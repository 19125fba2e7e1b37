import type { BrowserName } from '#launcher/browsers/browserName';
import type { Trial } from './trial';

/** One way in which things go wrong around calls. */
export interface Fault {
  name: string;
  /** Takes tens of seconds of its own nature: `npm test` has it once, at the side. */
  slow?: true;
  /** The only browser it exists in. */
  only?: BrowserName;
  /** Leaves behind an open conversation and a tab that can be acted on. */
  run(trial: Trial): Promise<void>;
}
