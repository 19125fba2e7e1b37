import { fromPcm } from '../../support/sound/wave';
import type { Sound } from './openSound';

const AUDIBLE = 0.03;
// As long as the meters wait before what they hear is something new: ten pieces of 20 ms.
const QUIET_PIECES = 10;

/** When something began to be heard in what comes from the microphone, in milliseconds of the machine's clock; it grows. */
export function onsets({ conversation }: Pick<Sound, 'conversation'>): readonly number[] {
  const found: number[] = [];
  let quiet = QUIET_PIECES;
  conversation.onSound((bytes) => {
    const isLoud = fromPcm(bytes).some((sample) => Math.abs(sample) > AUDIBLE);
    if (isLoud && quiet >= QUIET_PIECES) found.push(Date.now());
    quiet = isLoud ? 0 : quiet + 1;
  });
  return found;
}
