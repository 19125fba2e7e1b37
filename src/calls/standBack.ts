import type { StandBack } from '#contract/pageRequest';
import { aimOf, mannerOf } from '#tools/frames/manners';
import type { PageCall } from './dispatch';

/** When the main document is to leave the call to whoever sees all frames. */
export function standBackOf({ tool, args }: PageCall): StandBack | undefined {
  const manner = mannerOf(tool);
  const target = aimOf(manner, args)?.pointing.target;
  if (target !== undefined) return { where: 'frames', target };
  if (manner.otherwise === 'main') return undefined;
  return { where: manner.otherwise === 'focus' ? 'focus' : 'frames' };
}
