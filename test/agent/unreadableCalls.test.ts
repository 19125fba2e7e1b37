import { describe, expect, test } from 'vitest';
import type { AgentEvent } from '#agent/dialects/dialect';
import { dialectOf, type Platform } from '#agent/dialects/index';

type Written = (id: unknown, name: unknown) => object;

/** How each platform asks for a tool, and where in its frame the id and the name are. */
const calls: Record<Platform, { write: Written; id: string; name: string }> = {
  blackbox: {
    write: (id, toolName) => ({ type: 'websocketToolRequest', content: { id, toolName } }),
    id: 'id',
    name: 'toolName',
  },
  phonic: {
    write: (tool_call_id, tool_name) => ({ type: 'tool_call', tool_call_id, tool_name }),
    id: 'tool_call_id',
    name: 'tool_name',
  },
  bodhi: { write: (id, name) => ({ type: 'ext.tool_call', id, name }), id: 'id', name: 'name' },
  elevenlabs: {
    write: (tool_call_id, tool_name) => ({
      type: 'client_tool_call',
      client_tool_call: { tool_call_id, tool_name },
    }),
    id: 'client_tool_call.tool_call_id',
    name: 'client_tool_call.tool_name',
  },
  openai: {
    write: (call_id, name) => ({
      type: 'response.output_item.done',
      item: { type: 'function_call', call_id, name },
    }),
    id: 'call_id',
    name: 'name',
  },
  deepgram: {
    write: (id, name) => ({ type: 'FunctionCallRequest', functions: [{ id, name }] }),
    id: 'id',
    name: 'name',
  },
  hume: {
    write: (tool_call_id, name) => ({ type: 'tool_call', tool_call_id, name }),
    id: 'tool_call_id',
    name: 'name',
  },
  mcp: { write: (id, name) => ({ type: 'ext.tool_call', id, name }), id: 'id', name: 'name' },
};

describe.each(Object.entries(calls))('a call of %s', (platform, { write, id, name }) => {
  const heard = (...call: Parameters<Written>): AgentEvent | undefined => {
    const event = dialectOf(platform).read(Object(write(...call)));
    return event.kind === 'several' ? event.events[0] : event;
  };
  const cannotBeRead = (where: string) => expect.stringMatching(`cannot be read: ${where}: .+[^.]\\.$`);

  test('without a name is told of by its id, and where the name should be', () => {
    expect(heard('c1', undefined)).toMatchObject({ kind: 'badCall', id: 'c1', problem: cannotBeRead(name) });
  });

  test('without an id is told of, and where it should be', () => {
    expect(heard(undefined, 'click')).toMatchObject({
      kind: 'badCall',
      id: undefined,
      problem: cannotBeRead(id),
    });
  });

  test.each([
    [1, 'call'],
    [256, 'call'],
    [0, 'badCall'],
    [257, 'badCall'],
  ])('by an id of %i characters is a %s', (length, kind) => {
    expect(heard('x'.repeat(length), 'click')).toMatchObject({ kind });
  });

  test('without arguments has none', () => {
    expect(heard('c1', 'click')).toMatchObject({ kind: 'call', id: 'c1', tool: 'click', args: {} });
  });
});

test('a request that is no object at all is told of as a whole', () => {
  const read = (platform: Platform, frame: object) => dialectOf(platform).read(Object(frame));
  const problem = (where: string) => expect.stringContaining(`cannot be read: ${where}: `);
  expect(read('blackbox', { type: 'websocketToolRequest', content: 7 })).toMatchObject({
    problem: problem('content'),
  });
  expect(read('elevenlabs', { type: 'client_tool_call', client_tool_call: 7 })).toMatchObject({
    id: undefined,
    problem: problem('client_tool_call'),
  });
  expect(read('deepgram', { type: 'FunctionCallRequest', functions: [7] })).toMatchObject({
    events: [{ kind: 'badCall', id: undefined, problem: problem('function') }],
  });
});

test('a number for an id is answered by BlackBox’s word for it, so that nobody waits in vain', () => {
  const frame = { type: 'websocketToolRequest', content: { id: 7, toolName: 'click' } };
  expect(dialectOf('blackbox').read(frame)).toMatchObject({ kind: 'badCall', id: '7' });
});

test('the name of a function that cannot be read is kept where there is one', () => {
  const read = (asked: object) =>
    dialectOf('deepgram').read({ type: 'FunctionCallRequest', functions: [asked] });
  expect(read({ name: 'click' })).toMatchObject({ events: [{ kind: 'badCall', tool: 'click' }] });
  expect(read({ id: 'c1' })).not.toHaveProperty('events.0.tool');
});
