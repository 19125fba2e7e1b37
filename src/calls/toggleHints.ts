import type { Desk } from './desk';
import { parseCall } from './parseCall';
import { runForUser } from './runForUser';

/** Numbers on what can be clicked in the page in view, or, where there are some, none. `by` is named where it is not allowed. */
export async function toggleHints(desk: Desk, by: string): Promise<void> {
  const { tool } = parseCall('show_hints', {});
  // What the user wants is to see them, whichever of the two is refused.
  const asked: Desk = { ...desk, refused: (found, _tool, call) => desk.refused(found, tool, call) };
  const hidden = await runForUser({ tool: 'hide_hints', by }, asked);
  // A page that could not be entered, or where it is not allowed, is not tried twice.
  if (hidden.status !== 'success' || hidden.data?.cleared === true) return;
  await runForUser({ tool: 'show_hints', by }, asked);
}
