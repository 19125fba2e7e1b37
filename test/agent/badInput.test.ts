import { describe, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import type { AgentConnection } from '#agent/agentConnection';
import type { AgentEvent } from '#agent/dialects/dialect';
import { dialects, type Platform, platforms } from '#agent/dialects/index';
import { understand } from '#agent/understand';
import { useAgentServer } from './agentServer';

/** A call as each platform writes it, with any id. */
const calls: Record<Platform, (id: unknown) => object> = {
  blackbox: (id) => ({ type: 'websocketToolRequest', content: { id, toolName: 'click', args: {} } }),
  phonic: (id) => ({ type: 'tool_call', tool_call_id: id, tool_name: 'click', parameters: {} }),
  bodhi: (id) => ({ type: 'ext.tool_call', id, name: 'click', args: {} }),
  elevenlabs: (id) => ({
    type: 'client_tool_call',
    client_tool_call: { tool_call_id: id, tool_name: 'click', parameters: {} },
  }),
  openai: (id) => ({
    type: 'response.output_item.done',
    item: { type: 'function_call', call_id: id, name: 'click', arguments: '{}' },
  }),
  deepgram: (id) => ({
    type: 'FunctionCallRequest',
    functions: [{ id, name: 'click', arguments: '{}', client_side: true }],
  }),
  hume: (id) => ({ type: 'tool_call', tool_call_id: id, name: 'click', parameters: '{}' }),
  mcp: (id) => ({ type: 'ext.tool_call', id, name: 'click', args: {} }),
};

const each = (event: AgentEvent): AgentEvent[] => (event.kind === 'several' ? [...event.events] : [event]);

describe.each(platforms)('%s', (name) => {
  const dialect = dialects[name];
  const heard = (data: unknown) => each(understand(dialect, data));

  test('a call by a usable id is a call', () => {
    expect(heard(JSON.stringify(calls[name]('c1')))).toMatchObject([{ kind: 'call', id: 'c1' }]);
  });

  test.each([[undefined], [null], [7], [''], ['x'.repeat(300)], [{ a: 1 }], [['c1']], [true]])(
    'a call by the id %o is told of, and never run',
    (id) => {
      expect(heard(JSON.stringify(calls[name](id)))).toMatchObject([
        { kind: 'badCall', problem: expect.stringMatching(/cannot be read/) },
      ]);
    },
  );

  test('bytes where text is expected are sound or a sentence', () => {
    const events = heard(new Uint8Array([123, 125]).buffer);
    const expected = dialect.binary ? { kind: 'sound' } : { kind: 'badCall', problem: expect.any(String) };
    expect(events).toMatchObject([expected]);
  });
});

const agent = useAgentServer();
const { states, events, phase } = agent;
let connection: AgentConnection;

const tokens: Partial<Record<Platform, string>> = { deepgram: 'head.body.sign' };

const welcomes: Record<Platform, object> = {
  blackbox: { type: 'event', name: 'connection', data: {} },
  phonic: { type: 'ready_to_start_conversation' },
  bodhi: { type: 'session.config' },
  elevenlabs: { type: 'conversation_initiation_metadata' },
  openai: { type: 'session.updated', session: { id: 's' } },
  deepgram: { type: 'SettingsApplied' },
  hume: { type: 'chat_metadata', chat_id: 'c' },
  mcp: { type: 'ext.hello' },
};

const cancels: Partial<Record<Platform, object>> = {
  phonic: { type: 'tool_call_interrupted', tool_call_id: 'never', tool_name: 'click' },
  bodhi: { type: 'ext.tool_cancel', id: 'never' },
  mcp: { type: 'ext.tool_cancel', id: 'never' },
  deepgram: { type: 'FunctionCallCancelled', functions: [{ id: 'never', name: 'click' }] },
};

async function visitor(name: Platform): Promise<WebSocket> {
  const arriving = agent.visit();
  connection = agent.start({ platform: name, token: tokens[name] ?? 'anything' });
  return (await arriving).socket;
}

describe.each(platforms)('a server of %s', (name) => {
  test('that welcomes twice, and interrupts what nobody asked for, is heard once and goes on', async () => {
    const socket = await visitor(name);
    const cancel = cancels[name];
    const frames = [welcomes[name], welcomes[name], ...(cancel ? [cancel] : []), calls[name]('c1')];
    for (const frame of frames) socket.send(JSON.stringify(frame));
    await vi.waitUntil(() => events.some(({ kind }) => kind === 'call'));
    expect(states.filter((state) => state.phase === 'live')).toHaveLength(1);
    expect(agent.server.clients.size).toBe(1);
  });

  test('that calls before it welcomes is answered', async () => {
    const socket = await visitor(name);
    socket.send(JSON.stringify(calls[name]('early')));
    await vi.waitUntil(() => phase() === 'live');
    const answers: string[] = [];
    socket.on('message', (data) => answers.push(String(data)));
    connection.sendResult({ id: 'early', tool: 'click' }, { status: 'success', say: 'Done.' });
    await vi.waitUntil(() => answers.some((answer) => answer.includes('early')));
  });
});

test('a server that never speaks is left, in words, and tried again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await visitor('phonic');
  expect(phase()).toBe('connecting');
  await vi.advanceTimersByTimeAsync(15_000);
  const waiting = states.find((state) => state.phase === 'waiting');
  expect(waiting).toMatchObject({ reason: 'The agent did not answer.' });
});

test('a server that is late, but not too late, is heard', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const socket = await visitor('phonic');
  await vi.advanceTimersByTimeAsync(14_000);
  socket.send(JSON.stringify(welcomes.phonic));
  await new Promise<void>((resolve) => {
    socket.once('message', () => resolve());
    const ask = () => (phase() === 'live' ? connection.sendText('hello') : setImmediate(ask));
    ask();
  });
  expect(phase()).toBe('live');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(phase()).toBe('live');
});

test('the end of a web call by a broken line is no loss', async () => {
  const socket = await visitor('blackbox');
  socket.send(JSON.stringify(welcomes.blackbox));
  socket.send('{"type":"conversationResult","result":{"status":"Completed"}}', () => socket.terminate());
  await vi.waitUntil(() => phase() === 'off');
  expect(states.map((state) => state.phase)).not.toContain('waiting');
});
