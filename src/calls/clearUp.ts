import type { Activity } from '#contract/activity';
import type { CallRecord } from '#contract/callRecord';
import { failureResult } from '#contract/failureResult';
import type { PageAnswer } from '#contract/pageReply';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { readActivity, writeActivity } from '#store/activity';
import { callRows } from '#store/calls';
import { finished, nextActivityId } from './activityLine';
import type { PagePorts } from './pagePort';
import { reconcile } from './reconcile';

const LEAST_WAIT_MS = 2_000;

/**
 * On every start: the calls an earlier background left open get their end, in the ledger and in the activity
 * list. Resolves when they are known; asking their documents goes on beside the new conversation.
 */
export async function clearUp(ports: PagePorts): Promise<void> {
  const [left, lines] = await Promise.all([callRows.open(), readActivity()]);
  const running = new Set(lines.filter(({ state }) => state === 'running'));
  const tell = (record: CallRecord, result: ToolResult) => {
    const line = [...running].find(({ callId, tool }) => callId === record.callId && tool === record.tool);
    if (line) running.delete(line);
    write(finished(line ?? lineOf(record), result));
  };
  const recall = (record: CallRecord) => within(record, recallFrom(ports, record));
  void reconcile(left, { rows: callRows, recall, tell })
    .then(() => {
      for (const line of running) write(finished(line, interrupted(line)));
      return callRows.prune(Date.now());
    })
    .catch(report);
}

async function recallFrom(
  ports: PagePorts,
  { tabId, frameId, key }: CallRecord,
): Promise<PageAnswer | undefined> {
  const port = tabId === undefined ? undefined : await ports.find(tabId, frameId);
  return port?.recall(key);
}

// The document may still be at it; after the call's own deadline it is not.
async function within<T>({ deadline }: CallRecord, answer: Promise<T>): Promise<T | undefined> {
  const wait = Promise.withResolvers<undefined>();
  const timer = setTimeout(wait.resolve, Math.max(LEAST_WAIT_MS, deadline - Date.now()));
  try {
    return await Promise.race([answer, wait.promise]);
  } finally {
    clearTimeout(timer);
  }
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
  const sentence = `The browser restarted Pagehand during ${tool}. Look at the page.`;
  return failureResult(new ToolFailure('OUTCOME_UNKNOWN', sentence));
}

function write(line: Activity) {
  void writeActivity(line).catch(report);
}

function report(fault: unknown) {
  console.error('What an earlier background left open was not cleared up.', fault);
}
