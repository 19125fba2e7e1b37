import type { ToolCall } from '#contract/call';
import type { ToolResult, ToolSuccess } from '#contract/result';
import type { Tool } from '#tools/tool';
import { outlineDelta } from './outlineDelta';

/** What each conversation has read of which page, so that after an act it is told only what is new. */
export interface Readings {
  /** The answer to a call in the tab, after noting what it means for later ones. */
  told(asked: Asked, result: ToolResult): ToolResult;
}

export interface Asked {
  call: ToolCall;
  tool: Tool;
  args: Record<string, unknown>;
  tabId: number;
}

interface Reading {
  tabId: number;
  /** The document's address, without its fragment. */
  url: string;
  outline: string;
  /** Something was done in the tab since. */
  acted: boolean;
}

export function createReadings(): Readings {
  const known = new Map<string, Reading>();
  return {
    told(asked, result) {
      const { tool, tabId } = asked;
      if (tool.effect !== 'read') {
        for (const reading of known.values()) if (reading.tabId === tabId) reading.acted = true;
        return result;
      }
      if (!isReading(asked) || result.status === 'error') return result;
      const question = questionOf(asked);
      const before = known.get(question);
      const now = readingOf(result, tabId);
      known.delete(question);
      known.set(question, now);
      const [oldest] = known.keys();
      if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
      if (!before?.acted || before.url !== now.url || asked.args.whole === true) return result;
      // What a dialog said stands in the sentence, and nowhere else.
      if (result.data?.dialogs !== undefined) return result;
      return delta(before, now, result);
    },
  };
}

const MOST_KEPT = 30;
const MOST_GONE = 20;

// A part that is gone on from is none that was read before.
const isReading = ({ tool, args }: Asked) => tool.name === 'read_page' && args.cursor === undefined;

function questionOf({ call, args, tabId }: Asked): string {
  const { scope, filter, max_chars } = args;
  return JSON.stringify([call.endpoint, call.conversation, tabId, scope, filter, max_chars]);
}

function readingOf({ tab, data }: ToolSuccess, tabId: number): Reading {
  const [url = ''] = (tab?.url ?? '').split('#');
  return { tabId, url, outline: String(data?.outline ?? ''), acted: false };
}

/** The result with only what changed since, where that says it in less than half the words. */
function delta(before: Reading, now: Reading, result: ToolSuccess): ToolSuccess {
  const { outline, fresh, same, gone } = outlineDelta(
    before.outline,
    now.outline,
    result.data?.truncated === true,
  );
  const told = gone.slice(0, MOST_GONE);
  if (outline.length + told.join('').length > now.outline.length / 2) return result;
  return {
    ...result,
    say: sentence(fresh, gone.length, same),
    data: { ...result.data, outline, only_changes: true, same, gone: told },
  };
}

function sentence(fresh: number, gone: number, same: number): string {
  const rest = `${same} ${same === 1 ? 'line is' : 'lines are'} as you read before`;
  if (fresh + gone === 0) return `Nothing changed since you read it: ${rest}.`;
  const parts = [fresh > 0 ? `${fresh} new` : '', gone > 0 ? `${gone} gone` : ''];
  return `Since you read it, ${parts.filter(Boolean).join(' and ')}; ${rest}. For everything again, ask with whole.`;
}
