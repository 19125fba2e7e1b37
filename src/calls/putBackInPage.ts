import type { ToolCall } from '#contract/call';
import type { ToolResult } from '#contract/result';
import { tabById } from '#tools/tabs';
import type { BrowserTool } from '#tools/tool';
import { takeBack } from '#tools/undoing';
import type { Running } from './runCall';
import { runInPage } from './runInPage';

interface PuttingBack {
  tool: BrowserTool;
  call: ToolCall;
  /** What the document knows the call by whose doing is put back. */
  key: string;
  /** The tab as answers name it. */
  ref: string;
}

/** Has the document in a tab put back what a call changed there, if the tool is allowed on that tab's site. */
export async function putBackInPage(
  { tool, call, key, ref }: PuttingBack,
  running: Running,
): Promise<ToolResult> {
  const tab = await tabById(ref);
  await running.permit.demand({ ...tool, needs: 'site' }, tab.url);
  // One undo may have to ask for several calls, of which each is run once.
  const asked = { ...call, id: `${call.id}<${key}` };
  await running.attempt.start({ tabId: tab.id });
  return runInPage({ tool: takeBack, args: { call: key }, call: asked }, { ...running, tab });
}
