import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { clearUp } from '#calls/clearUp';
import type { CallRecord } from '#contract/callRecord';
import type { ToolResult } from '#contract/result';
import type { Sent } from '#contract/sent';
import { readActivity } from '#store/activity';
import { thread } from '#store/thread';
import { latch } from '../support/latch';
import { modelRows } from './model/modelRows';

const started: CallRecord = {
  key: 'k1',
  callId: 'c1',
  tool: 'click',
  agent: 'Shop',
  asked: 'a1',
  state: 'started',
  open: 1,
  acceptedAt: 0,
  deadline: 1,
};

beforeEach(() => thread.write(null));

/** Clears one started call up whose document is gone; resolves when its end is noted. */
async function clear(record: CallRecord) {
  const kept = new Map([[record.key, record]]);
  const answer = vi.fn(async (_record: CallRecord, _result: ToolResult): Promise<Sent> => 'sent');
  const finished = latch();
  await clearUp({
    rows: modelRows(kept, async () => undefined),
    ports: {
      find: async () => undefined,
      open: () => Promise.reject(new Error('Nothing is opened.')),
      cameSince: async () => undefined,
      retire: async () => undefined,
    },
    delivery: { adopt: () => undefined, finish: () => finished.open() },
    answer,
    onFault: (fault) => {
      throw fault;
    },
  });
  await finished.opened;
  return { answer, row: () => kept.get(record.key) };
}

test('a call that had begun, whose document is gone: the agent and the user hear that the outcome is unknown', async () => {
  const { answer, row } = await clear(started);
  expect(answer.mock.lastCall?.[1]).toMatchObject({ errorCode: 'OUTCOME_UNKNOWN' });
  await vi.waitUntil(() => row()?.state === 'unknown');
  await vi.waitUntil(async () => (await readActivity()).some(({ state }) => state === 'unknown'));
});

test('an answer that is kept for the resumption is not given a second time', async () => {
  const unsettled = [{ callId: 'c1', frames: [{ type: 'tool_call_output' }] }];
  await thread.write({ profileId: 'p1', name: 'conv_1', conversation: 'r1', unsettled });
  const { answer } = await clear(started);
  expect(answer).not.toHaveBeenCalled();
});

test('a call in a private window that was left open is shown to nobody', async () => {
  const before = (await readActivity()).length;
  await clear({ ...started, isPrivate: true });
  expect((await readActivity()).length).toBe(before);
});
