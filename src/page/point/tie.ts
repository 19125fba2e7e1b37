import { ToolFailure } from '#contract/toolFailure';
import type { Pointing } from './pointing';

/** How much worse than the best a match may be and still be meant. */
export const MARGIN = 4;

/** How many of several equal matches are numbered. */
export const MOST_CANDIDATES = 10;

export interface Numbered {
  pick: number;
  ref: string;
  role: string;
  name: string;
  context: string;
}

interface Tie extends Pick<Pointing, 'target' | 'pick'> {
  found: number;
}

/** TARGET_AMBIGUOUS with its numbered candidates. */
export function tied(candidates: readonly Numbered[], { target, pick, found }: Tie): ToolFailure {
  const said = candidates.map(
    ({ pick: number, role, name, context }) =>
      `${number}: ${role} “${name}”${context ? ` (${context})` : ''}`,
  );
  const asked = pick === undefined ? '' : ` There is no number ${pick}.`;
  return new ToolFailure(
    'TARGET_AMBIGUOUS',
    `“${target}” fits ${found} things.${asked} ${said.join('; ')}. Repeat with pick, or with the ref.`,
    { details: { candidates, found } },
  );
}
