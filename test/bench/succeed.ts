import type { World } from '../support/startWorld';

/** Calls a tool and fails unless it did what was asked: a fast failure must not pass for a fast success. */
export async function succeed(world: World, tool: string, args: object): Promise<void> {
  const result = await world.call(tool, args);
  if (result.status === 'error') throw new Error(`${tool} failed: ${result.errorCode}: ${result.message}`);
  if (tool !== 'read_page' && result.verdict !== 'changed')
    throw new Error(`${tool}: ${JSON.stringify(result)}`);
}
