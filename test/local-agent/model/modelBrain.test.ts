import { afterEach, expect, test, vi } from 'vitest';
import type { ToolResult } from '#contract/result';
import { modelBrain } from '#local-agent/model/modelBrain';
import { type Asked, type Reply, type StubModel, startStubModel } from '../../support/stubModel';

let stub: StubModel | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await stub?.close();
  stub = undefined;
});

const done: ToolResult = { status: 'success', verdict: 'changed', say: 'Clicked Buy.' };
const click = { calls: [{ name: 'click', arguments: '{"target":"Buy"}' }] };

interface Setting {
  key?: string;
  mostSteps?: number;
  answer?: (tool: string, count: number) => ToolResult;
}

/** A mind whose model answers with these, the last one again and again. */
async function begin(replies: Reply[] | ((asked: Asked) => Reply | Promise<Reply>), setting: Setting = {}) {
  const { answer = () => done, ...options } = setting;
  const left = Array.isArray(replies) ? [...replies] : [];
  const next = (): Reply => (left.length > 1 ? left.shift() : left[0]) ?? { content: 'Nothing.' };
  stub = await startStubModel(Array.isArray(replies) ? next : replies);
  const mind = modelBrain({ address: stub.address, model: 'small', ...options }).begin();
  const called: [string, unknown][] = [];
  const stopping = new AbortController();
  const hands = {
    signal: stopping.signal,
    async call(tool: string, args: Record<string, unknown>) {
      called.push([tool, args]);
      return answer(tool, called.length);
    },
  };
  return { mind, called, stopping, server: stub, hear: (request: string) => mind.hear(request, hands) };
}

const told = ({ asked }: StubModel, at: number) => asked[at]?.messages.at(-1)?.content ?? '';

test('calls functions until the model has something to say', async () => {
  const { hear, called, server, mind } = await begin([click, { content: 'It is bought.' }], {
    key: 'secret-key',
  });
  expect(await hear('buy it')).toBe('It is bought.');
  expect(called).toEqual([['click', { target: 'Buy' }]]);
  expect(server.asked[0]).toMatchObject({ model: 'small', authorization: 'Bearer secret-key' });
  const names = server.asked[0]?.tools.map((tool) => tool.function.name);
  expect(names).toEqual(expect.arrayContaining(['read_page', 'click', 'navigate']));
  expect(names).not.toContain('screenshot');
  expect(JSON.parse(told(server, 1))).toEqual(done);
  expect(mind.cost).toEqual({ requests: 2, tokensIn: 200, tokensOut: 14 });
});

test('without a key of its own none is sent, whatever the environment keeps for others', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-of-somebody-else');
  vi.stubEnv('OPENAI_ORG_ID', 'org');
  const { hear, server } = await begin([{ content: 'Hello.' }]);
  expect(await hear('hello')).toBe('Hello.');
  expect(server.asked[0]?.authorization).toBeUndefined();
});

test.each([
  ['an invented function', { name: 'make_tea', arguments: '{}' }, /UNKNOWN_TOOL.*make_tea/],
  [
    'arguments that are no JSON',
    { name: 'click', arguments: '{"target": Buy' },
    /INVALID_ARGS.*not one JSON/,
  ],
  ['arguments that are no object', { name: 'click', arguments: '["Buy"]' }, /INVALID_ARGS/],
])('%s is told to the model, and the browser hears nothing', async (_what, call, words) => {
  const { hear, called, server } = await begin([{ calls: [call] }, click, { content: 'Now it is.' }]);
  expect(await hear('buy it')).toBe('Now it is.');
  expect(told(server, 1)).toMatch(words);
  expect(called).toEqual([['click', { target: 'Buy' }]]);
});

test('a model that invents without end is stopped at the third time', async () => {
  const { hear, called, server } = await begin([{ calls: [{ name: 'make_tea', arguments: '{}' }] }]);
  expect(await hear('tea')).toMatch(/three times in a row/);
  expect([called.length, server.asked.length]).toEqual([0, 3]);
});

test('a model that goes in circles is stopped, one that gets on is not', async () => {
  const circling = await begin([click]);
  expect(await circling.hear('buy it')).toMatch(/in circles/);
  expect(circling.called).toHaveLength(3);
  await circling.server.close();
  const scroll = { calls: [{ name: 'scroll', arguments: '{"direction":"down"}' }] };
  const scrolling = await begin([scroll, scroll, scroll, scroll, { content: 'At the end.' }], {
    answer: (_tool, count) => ({ ...done, say: `Scrolled to ${count}.` }),
  });
  expect(await scrolling.hear('to the end')).toBe('At the end.');
});

test('takes no more steps than it may, also when they come all at once, and can go on', async () => {
  const five = { calls: Array.from({ length: 5 }, () => click.calls[0] ?? { name: '', arguments: '' }) };
  const { hear, called } = await begin([five, { content: 'Done.' }], {
    mostSteps: 2,
    answer: (_tool, count) => ({ ...done, say: `Clicked ${count}.` }),
  });
  expect(await hear('buy five')).toMatch(/stopped after 2 steps/);
  expect(called).toHaveLength(2);
  // Every call has an answer, or a server would refuse the next request.
  expect(await hear('go on')).toBe('Done.');
  const ids = stub?.asked[1]?.messages
    .filter(({ role }) => role === 'tool')
    .map(({ tool_call_id: id }) => id);
  expect(ids).toEqual(['call_1', 'call_2', 'call_3', 'call_4', 'call_5']);
});

test('a call the user stopped is the last one', async () => {
  const stopped: ToolResult = { status: 'error', errorCode: 'CANCELLED', message: 'The user pressed Stop.' };
  const { hear, server } = await begin([click], { answer: () => stopped });
  expect(await hear('buy it')).toBe('I stopped.');
  expect(server.asked).toHaveLength(1);
});

test('stop ends its thinking at once, and nothing is called after it', async () => {
  let isAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  const { hear, called, stopping, server } = await begin(() => {
    isAsked();
    return new Promise<Reply>(() => undefined);
  });
  const turn = hear('think hard');
  await asked;
  stopping.abort();
  expect(await turn).toBe('I stopped.');
  await expect.poll(() => server.left).toBe(1);
  expect(called).toEqual([]);
});

test('“stop” costs nothing', async () => {
  const { hear, server } = await begin([{ content: 'What shall I stop?' }]);
  expect(await hear('Stop!')).toBe('All right.');
  expect(server.asked).toEqual([]);
});

test.each([
  [
    { status: 401, body: '{"error":{"message":"bad key secret-key"}}' },
    /refuses the key. Set PAGEHAND_LLM_KEY/,
  ],
  [{ status: 404, body: '{"error":{"message":"no such model"}}' }, /does not know “small”.*\/v1/],
  [
    { status: 400, body: '{"error":{"message":"secret-key may not use tools"}}' },
    /failed: .*may not use tools/,
  ],
  [{ status: 200, body: '{"choices":[]}' }, /no message/],
  [{ status: 200, body: '{ no JSON' }, /127\.0\.0\.1/],
])('an answer like %j is told in words, without the key, and the next request goes', async (reply, words) => {
  const { hear, server } = await begin([reply, { content: 'Here I am.' }], { key: 'secret-key' });
  const said = await hear('hello');
  expect(said).toMatch(words);
  expect(said).not.toContain('secret-key');
  expect(await hear('and now?')).toBe('Here I am.');
  // What was not answered is not asked a second time.
  expect(server.asked.at(-1)?.messages.filter(({ role }) => role === 'user')).toHaveLength(1);
});

test('a server that is not there is told', async () => {
  const { hear, server } = await begin([{ content: 'Never.' }]);
  await server.close();
  expect(await hear('hello')).toMatch(/cannot be reached. Is its server running/);
  stub = undefined;
});

test('long results of earlier requests are shortened', async () => {
  const long: ToolResult = { status: 'success', say: 'x'.repeat(5_000) };
  const { hear, server } = await begin([click, { content: 'One.' }, { content: 'Two.' }], {
    answer: () => long,
  });
  await hear('first');
  expect(told(server, 1).length).toBeGreaterThan(5_000);
  await hear('second');
  const old = server.asked[2]?.messages.find(({ role }) => role === 'tool')?.content ?? '';
  expect(old.length).toBeLessThan(400);
});
