import type { Outcome, ToolResult } from '#contract/result';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import type { BrowserContext } from '../browserContext';
import type { PastAct } from '../deedLog';
import type { Step } from '../steps';
import { tabById, tabFacts } from '../tabs';
import { browserTool } from '../tool';
import { historyStep, wayBackOf } from '../undoing';

export const undo = browserTool({
  name: 'undo',
  description:
    'Takes back the last thing done in this conversation: a text, a choice, a scroll, going to another page, closing a tab. Says when it cannot: what a click or a sent form did stays done. Call it again for the thing before.',
  parameters: z.strictObject({}),
  effect: 'act',
  needs: 'nothing',
  target: () => '',
  async run(_args, context) {
    for (;;) {
      const act = context.deeds.last(context.conversation);
      if (!act) return { verdict: 'no_change', say: 'There is nothing to take back.' };
      const result = await takenBack(act, context);
      const nothingThere = act.verdict === undefined && isError(result, 'TARGET_NOT_FOUND');
      if (result.status === 'success' || nothingThere) context.deeds.drop(act);
      if (nothingThere) continue;
      if (result.status === 'success') return outcomeOf(result);
      if (!MAY_BE_ASKED_AGAIN.has(result.errorCode)) context.deeds.keepDone(act);
      throw cannot(act, result.message, result.errorCode);
    }
  },
});

/** Takes an act back by the way that leads there; each is gated as a call of its own. */
async function takenBack(act: PastAct, context: BrowserContext): Promise<ToolResult> {
  if (act.verdict === 'navigated') {
    const back = await wayBack(act);
    return context.steps.run(back, 0);
  }
  const way = wayBackOf(act);
  if (way === 'tab') return context.steps.run({ tool: 'reopen_tab', args: {} }, 0);
  if (way === undefined || act.tab === undefined) throw cannot(act, INSTEAD[act.tool] ?? STAYS);
  return context.inPage(act.key, act.tab);
}

async function wayBack(act: PastAct): Promise<Step> {
  const { tab, url, tool } = act;
  if (tab === undefined) throw cannot(act, 'Where it led may not be told.');
  const now = await tabById(tab);
  if (tool === 'reload') throw cannot(act, 'The page as it was is gone.');
  if (tabFacts(now.id, now.url ?? '', '').url !== url) {
    throw cannot(act, 'The tab has gone on to another page since. Use go_back as often as needed.');
  }
  return { tool: historyStep(act), args: { tab } };
}

function cannot({ tool, target }: PastAct, why: string, code: ToolFailure['code'] = 'NO_EFFECT') {
  const what = target ? `${tool} (${target})` : tool;
  return new ToolFailure(code, `The last thing done was ${what}; it was not taken back. ${why}`);
}

function outcomeOf(result: Extract<ToolResult, { status: 'success' }>): Outcome {
  const { verdict, say, data, changed, tab } = result;
  return {
    ...(verdict ? { verdict } : {}),
    say,
    ...(changed ? { changed } : {}),
    ...(data || tab ? { data: { ...data, ...(tab ? { tab } : {}) } } : {}),
  };
}

const isError = (result: ToolResult, code: string) => result.status === 'error' && result.errorCode === code;

const MAY_BE_ASKED_AGAIN: ReadonlySet<string> = new Set(['CANCELLED', 'DECLINED', 'NEEDS_PERMISSION']);
const STAYS = 'What it did on the page stays done. Look at the page for a way to reverse it.';
const INSTEAD: Readonly<Record<string, string | undefined>> = {
  open_tab: 'close_tab closes what it opened.',
  open_window: 'close_tab closes what it opened.',
  switch_tab: 'switch_tab goes to any other tab.',
  move_tab: 'move_tab moves it anywhere else.',
  zoom_page: 'zoom_page brings back any other size.',
};
