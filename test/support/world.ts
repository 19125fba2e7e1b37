import { inject } from 'vitest';
import { noteCalls } from './noteCalls';
import { startWorld as start, type World, type WorldOptions } from './startWorld';
import { takeTurn } from './takeTurns';

export type { World } from './startWorld';

/** A world in the browser of the running vitest project. */
export async function startWorld(options: Partial<WorldOptions> = {}): Promise<World> {
  const world = await start({
    browser: inject('browser'),
    build: inject('build'),
    obtain: takeTurn,
    ...options,
  });
  noteCalls(world.conversation);
  world.agent.onConversation(noteCalls);
  return world;
}
