import type { ToolResult } from '#contract/result';
import { tabById } from '#tools/tabs';
import type { Desk } from './desk';
import { refusal } from './gate';

const acting = { name: 'answer_dialog', effect: 'act', needs: 'site' } as const;

/**
 * Goes into the page a call led to before the next call asks for it: a dialog it opens while it loads is waiting for
 * us there. What keeps us out is the next call's matter.
 */
export async function settleIn(result: ToolResult, desk: Desk): Promise<void> {
  const led = result.status === 'success' && /^(navigated|opened_tab)$/.test(result.verdict ?? '');
  if (!led || !result.tab || refusal(await desk.rules(), acting, result.tab.url)) return;
  const tab = await tabById(result.tab.id);
  await desk.ports.open(tab.id);
}
