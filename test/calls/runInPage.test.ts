import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Attempt } from '#calls/attempt';
import { type PagePort, PortLost } from '#calls/portWire';
import { runCall } from '#calls/runCall';
import type { FirstReply } from '#contract/pageReply';
import type { PageCall } from '#contract/pageRequest';
import { presetRule } from '#sites/presets';
import { provideWithResolvers } from '../support/withResolvers';
import { deskWith } from './deskWith';

const site = 'https://shop.example';
const url = `${site}/cart`;

const attempt = (): Attempt => ({
  signal: new AbortController().signal,
  deadline: Date.now() + 30_000,
  turn: (_lane, work) => work(),
  start: vi.fn(async () => {}),
  stop: vi.fn(),
  graceMs: 450,
  progress: vi.fn(),
});

type Replies = (request: PageCall) => FirstReply;

/** A document that replies so; what it throws is how it goes away. */
function documentThat(replies: Replies) {
  const asked: string[] = [];
  const port: PagePort = {
    origin: site,
    url,
    lastRef: 0,
    gone: new Promise(() => {}),
    async call(request) {
      asked.push(request.tool);
      return replies(request);
    },
    abort: vi.fn(),
    pill: vi.fn(),
    recall: vi.fn(),
  };
  return { asked, port };
}

const clicked = (callId: string): FirstReply => ({
  kind: 'done',
  callId,
  outcome: { verdict: 'no_change', say: 'Clicked “Count”; nothing changed.' },
  url,
  title: 'Cart',
});

async function run(tool: string, args: object, ports: readonly PagePort[]) {
  const desk = deskWith({ url, rules: async () => [presetRule(site, 'act')] });
  const left = [...ports];
  vi.mocked(desk.ports.open).mockImplementation(
    async () => left.shift() ?? Promise.reject(new Error('none')),
  );
  const call = { id: 't1', tool, args, agent: 'Shop', endpoint: 'wss://agent.example', conversation: 'r1' };
  return runCall(call, attempt(), desk);
}

beforeEach(() => {
  vi.restoreAllMocks();
  provideWithResolvers();
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => []);
  vi.spyOn(browser.tabs, 'get').mockImplementation(async (id) => ({ id, url, title: 'Cart' }) as never);
  const frame = { processId: 1, errorOccurred: false, tabId: 1, url } as const;
  vi.spyOn(browser.webNavigation, 'getAllFrames').mockResolvedValue([
    { ...frame, frameId: 0, parentFrameId: -1 },
    { ...frame, frameId: 5, parentFrameId: 0 },
  ] as never);
});

test('an act that was done is not done again when its document goes while the frames are looked at', async () => {
  const first = documentThat(({ tool, callId }) => {
    if (tool === 'click') return clicked(callId);
    throw new PortLost(false);
  });
  const second = documentThat(({ callId }) => clicked(callId));
  const result = await run('click', { target: 'Count' }, [first.port, second.port]);
  expect(result).toMatchObject({ errorCode: 'OUTCOME_UNKNOWN' });
  expect(first.asked[0]).toBe('click');
  expect(first.asked.length).toBeGreaterThan(1);
  expect(second.asked).toEqual([]);
});

test('an act that may have been done is not sent to the next document', async () => {
  const first = documentThat(() => {
    throw new PortLost(true);
  });
  const second = documentThat(({ callId }) => clicked(callId));
  expect(await run('click', { target: 'Count' }, [first.port, second.port])).toMatchObject({
    errorCode: 'OUTCOME_UNKNOWN',
  });
  expect(second.asked).toEqual([]);
});

test('a read goes on in the next document', async () => {
  const first = documentThat(() => {
    throw new PortLost(false);
  });
  const second = documentThat(({ callId }) => ({
    kind: 'done',
    callId,
    outcome: { say: 'Read Cart.', data: { outline: 'heading 1 "Cart"' } },
    url,
    title: 'Cart',
  }));
  expect(await run('describe_page', {}, [first.port, second.port])).toMatchObject({ status: 'success' });
  expect(second.asked).toEqual(['describe_page']);
});
