import { ToolFailure } from '#contract/toolFailure';
import type { Candidates } from '#page/overlay/candidates';
import type { Page } from '#page/page';
import { type Needing, needed } from './parts/needed';

/** Numbers what a TARGET_AMBIGUOUS could not choose between on the page, while the user is watching. */
export async function showTied(page: Page, thrown: unknown, needing: Needing): Promise<void> {
  if (!(thrown instanceof ToolFailure) || thrown.code !== 'TARGET_AMBIGUOUS') return;
  if (page.document.visibilityState === 'hidden') return;
  const { candidates } = thrown.details ?? {};
  if (!Array.isArray(candidates)) return;
  const runs = await needed('extra', needing);
  // `Run` takes the arguments of any tool; these are this one's.
  const tied = { candidates } satisfies Candidates as never;
  const { callId, signal } = needing;
  await runs?.show_candidates?.(tied, { page, callId, agent: '', signal, progress: () => undefined });
}
