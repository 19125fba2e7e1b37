import type { Conversation, LocalAgent } from '#local-agent/localAgent';
import { latch } from '../support/latch';
import type { History } from './history';

export interface Followed {
  /** The conversation opened last. */
  readonly conversation: Conversation;
  /** The next conversation opened after now, at whichever agent is followed then. */
  next(): Promise<Conversation>;
  follow(agent: LocalAgent): void;
}

/** Notes what agents hear into the history. */
export function followAgents(history: History): Followed {
  let last: Conversation | undefined;
  let waiting = latch<Conversation>();
  const open = (conversation: Conversation) => {
    const { id } = conversation;
    history.record({ kind: 'opened', conversation: id });
    conversation.onAnswer((callId, answer) =>
      history.record({ kind: 'answered', conversation: id, id: callId, answer }),
    );
    void conversation.closed.then(() => history.record({ kind: 'lost', conversation: id }));
    last = conversation;
    waiting.open(conversation);
    waiting = latch();
  };
  return {
    get conversation() {
      if (!last) throw new Error('No conversation was opened yet.');
      return last;
    },
    next: () => waiting.opened,
    follow: (agent) => agent.onConversation(open),
  };
}
