import type { ToolResult } from '#contract/result';
import type { Conversation } from '#local-agent/conversation';
import { toolRequest } from '#local-agent/protocol/serverMessage';
import type { EffectsSite } from './effectsSite';
import type { History } from './history';
import type { AskedClick, AskOptions, TrialTab } from './trial';

const PATIENCE_MS = 40_000;

interface Given {
  conversation: Conversation;
  tab: TrialTab;
  mark: string;
  options: AskOptions;
}

export interface Asker {
  ask(given: Given): AskedClick;
  /** Asks for a read that goes on for ten seconds. */
  wait(given: Pick<Given, 'conversation' | 'tab'>): Promise<ToolResult | undefined>;
  /** Settles when every call so far has its answer or lost its conversation. */
  answered(): Promise<void>;
}

/** Asks for clicks in the agent's name, and notes each into the history as it is sent. */
export function createAsker(history: History, site: EffectsSite): Asker {
  const pending = new Set<Promise<unknown>>();
  let waits = 0;
  // A conversation that ends is in the history; the judge knows whether an answer was due.
  const send = (conversation: Conversation, tool: string, args: object, id: string) => {
    const answer = conversation.callTool(tool, args, { id, timeoutMs: PATIENCE_MS }).catch(() => undefined);
    pending.add(answer);
    void answer.then(() => pending.delete(answer));
    return answer;
  };
  return {
    wait({ conversation, tab }) {
      waits += 1;
      const id = `w${waits}`;
      const args = { text: 'This is never there', seconds: 10, tab: tab.ref };
      const request = JSON.stringify(args);
      history.record({ kind: 'asked', conversation: conversation.id, id, request, tab: tab.ref });
      return send(conversation, 'wait_for', args, id);
    },
    ask({ conversation, tab, mark, options: { at, inside } }) {
      const id = at ? `${mark}@${at}` : mark;
      const args = { target: `css=#${mark}`, tab: tab.ref };
      const asked = {
        kind: 'asked',
        conversation: conversation.id,
        id,
        request: JSON.stringify(args),
        tab: tab.ref,
        mark,
      } as const;
      const release = inside ? site.keepInside(mark).release : () => undefined;
      if (!conversation.open) throw new Error(`${id} cannot be asked: its conversation is over.`);
      history.record(asked);
      const answer = send(conversation, 'click', args, id);
      return {
        id,
        mark,
        answer,
        counted: site.counted(mark),
        release,
        repeat() {
          if (!conversation.open) return;
          history.record(asked);
          conversation.sendRaw(toolRequest({ id, toolName: 'click', args }));
        },
      };
    },
    async answered() {
      await Promise.all(pending);
    },
  };
}
