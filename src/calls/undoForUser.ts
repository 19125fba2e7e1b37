import type { Delivery } from './delivery';
import type { Desk } from './desk';

interface Given {
  desk: Pick<Desk, 'deeds'>;
  delivery: Pick<Delivery, 'deliver'>;
  /** Who is named in the activity, and where the user has to be asked. */
  by: string;
}

/**
 * Takes back what an activity line tells of, as the user wants: a call like an agent’s, through the same gate, queue and
 * ledger. How it ended stands in the activity.
 */
export function undoForUser(line: number, { desk, delivery, by }: Given): Promise<void> {
  const conversation = desk.deeds.newest()?.conversation ?? '';
  const call = {
    id: crypto.randomUUID(),
    tool: 'undo',
    args: {},
    agent: by,
    endpoint: '',
    conversation,
    undoes: line,
  };
  // Nobody but the activity waits for the answer.
  return delivery.deliver(call, { answer: () => 'over', progress: () => undefined });
}
