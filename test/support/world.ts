import { inject } from 'vitest';
import { startWorld as start, type World, type WorldOptions } from './startWorld';

export type { World } from './startWorld';

/** A world in the browser of the running vitest project. */
export function startWorld(options: Partial<WorldOptions> = {}): Promise<World> {
  return start({ browser: inject('browser'), build: inject('build'), ...options });
}
