import type { Activity } from '#contract/activity';
import type { CallRecord } from '#contract/callRecord';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import type { Sent } from '#contract/sent';
import { ToolFailure } from '#contract/toolFailure';
import { readActivity, writeActivity } from '#store/activity';
import type { CallRows } from '#store/calls';
import { thread } from '#store/thread';
import { within } from '#tools/within';
import { finished, nextActivityId } from './activityLine';
import type { Delivery } from './delivery';
import type { PagePorts } from './pagePort';
import { changesNothing } from './parseCall';
import { type Recalled, reconcile } from './reconcile';

const LEAST_WAIT_MS = 2_000;

export interface ClearUpOptions {
  rows: CallRows;
  ports: PagePorts;
  delivery: Pick<Delivery, 'adopt' | 'finish'>;
  /** Sends the answer of a call where its conversation goes on. */
  answer(record: CallRecord, result: ToolResult): Promise<Sent>;
  onFault(fault: unknown): void;
}

/**
 * On every start: the calls an earlier background left open get their end, in the ledger, in the activity list and
 * for the agent. Resolves when they are known; asking their documents goes on beside the new conversation.
 */
export async function clearUp(options: ClearUpOptions): Promise<void> {
  const { rows, ports, delivery, onFault } = options;
  const [left, lines, saved] = await Promise.all([rows.open(), readActivity(), thread.read()]);
  const kept = new Set(saved?.unsettled.map(({ callId }) => callId));
  const running = new Set(lines.filter(({ state }) => state === 'running'));
  const write = (line: Activity) => void writeActivity(line).catch(onFault);
  const show = (record: CallRecord, result: ToolResult) => {
    const line = [...running].find(({ callId, tool }) => callId === record.callId && tool === record.tool);
    if (line) running.delete(line);
    if (!record.isPrivate) write(finished(line ?? lineOf(record), result));
  };
  void reconcile(left, {
    rows,
    recall: (record) => recallFrom(ports, record),
    adopt: delivery.adopt,
    async end(record, result, entry) {
      show(record, result);
      // An answer that is kept for the resumption left before its row did: it is not given twice.
      const sent = kept.has(record.callId) ? 'kept' : await options.answer(record, result);
      entry.end(result, sent);
      delivery.finish(record, entry, sent);
    },
    async unsent(record, entry) {
      // The answers of a conversation that is taken up again are sent then.
      if (kept.has(record.callId)) return delivery.finish(record, entry, 'kept');
      const moved = entry.note('expire');
      if (moved) await rows.put(moved);
    },
    onFault,
  })
    .then(() => {
      for (const line of running) write(finished(line, interrupted(line)));
      return rows.prune(Date.now());
    })
    .catch(onFault);
}

function recallFrom(ports: PagePorts, record: CallRecord): Recalled {
  const { tabId, frameId, key, deadline } = record;
  const finding = tabId === undefined ? Promise.resolve(undefined) : ports.find(tabId, frameId);
  return {
    // The document may still be at it; after the call's own deadline it is not.
    answer: within(
      finding.then((port) => port?.recall(key)),
      Math.max(LEAST_WAIT_MS, deadline - Date.now()),
    ),
    stop: (reason) =>
      void finding.then(
        (port) => port?.abort(key, reason),
        () => undefined,
      ),
  };
}

function lineOf({ callId, tool, agent, origin, tabId, acceptedAt }: CallRecord): Activity {
  return {
    id: nextActivityId(),
    callId,
    tool,
    target: '',
    site: origin ?? '',
    ...(tabId === undefined ? {} : { tabId }),
    agent,
    state: 'running',
    startedAt: acceptedAt,
  };
}

function interrupted({ tool }: Activity): ToolResult {
  const sentence = `The browser restarted Pagehand during ${tool}.`;
  const failure = changesNothing(tool)
    ? new ToolFailure('CANCELLED', `${sentence} It changed nothing.`)
    : new ToolFailure(
        'OUTCOME_UNKNOWN',
        `${sentence} Whether it took effect is not known. Look at the page.`,
      );
  return failureResult(failure);
}
