// @vitest-environment jsdom
import type { JSDOM } from 'jsdom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ToolFailure } from '#contract/toolFailure';
import { bridgeTools } from '#page/brought/bridge';
import { callBrought } from '#page/brought/callBrought';
import { listBrought } from '#page/brought/listBrought';
import type { Page } from '#page/page';
import { actingPage } from '../actingPage';

type Tool = Record<string, unknown>;

// One window and one bridge serve the whole file; each test declares what it needs.
let window: Window & typeof globalThis;
let declared: Tool[];
const executeTool = vi.fn();
let page: Page;
const going = new AbortController().signal;

const declareIn = (holder: 'document' | 'navigator', context: object | undefined) =>
  Object.defineProperty(window[holder], 'modelContext', { value: context, configurable: true });

beforeAll(() => {
  // The emulator's window lacks only what its types say no browser lacks; no type knows this global.
  const { jsdom } = globalThis as unknown as { jsdom: JSDOM };
  window = jsdom.window as unknown as Window & typeof globalThis;
  bridgeTools(window);
});

beforeEach(() => {
  page = actingPage('<p id="log"></p>');
  declared = [];
  executeTool.mockReset();
  declareIn('document', { getTools: async () => declared, executeTool });
  declareIn('navigator', undefined);
});

const call = (name: string, args: object = {}, signal = going) =>
  callBrought(page, { name, input: JSON.stringify(args) }, signal);

describe('a tool the page brings', () => {
  test('is run once with what was asked, as object and as text alike', async () => {
    declared = [{ name: 'check', description: 'd' }];
    executeTool.mockResolvedValue('12 left');
    expect(await call('check', { product: 'tea' })).toMatchObject({
      verdict: 'no_change',
      say: 'The page’s tool check answered: “12 left”. The page shows no change.',
    });
    expect(executeTool).toHaveBeenCalledTimes(1);
    const [, given] = executeTool.mock.calls[0] ?? [];
    expect(JSON.stringify(given)).toBe('{"product":"tea"}');
    expect(`${given}`).toBe('{"product":"tea"}');
  });

  test('that says it only reads has no verdict, and is found out when the page changes', async () => {
    declared = [{ name: 'check', description: 'd', annotations: { readOnlyHint: true } }];
    executeTool.mockResolvedValueOnce('12 left');
    expect(await call('check')).not.toHaveProperty('verdict');
    executeTool.mockImplementationOnce(async () => {
      page.document.body.append('bought');
      return 'done';
    });
    expect(await call('check')).toMatchObject({
      verdict: 'changed',
      say: expect.stringContaining('says that it only reads, yet the page changed'),
    });
  });

  test.each([
    ['a schema’s JSON', '{"type":"object","required":["product"]}'],
    ['a schema', { type: 'object', required: ['product'] }],
  ])('has its arguments checked against %s', async (_kind, inputSchema) => {
    declared = [{ name: 'check', description: 'd', inputSchema }];
    await expect(call('check')).rejects.toMatchObject({ code: 'INVALID_ARGS' });
    expect(executeTool).not.toHaveBeenCalled();
  });

  test('that is not there is answered with those that are', async () => {
    declared = [{ name: 'check', description: 'd' }];
    await expect(call('chekc')).rejects.toMatchObject({
      code: 'TARGET_NOT_FOUND',
      message: expect.stringContaining('It brings check.'),
    });
  });

  test('that fails without a change had no effect, and its own words are told', async () => {
    declared = [{ name: 'check', description: 'd' }];
    executeTool.mockRejectedValueOnce(new Error('out of “order”'));
    await expect(call('check')).rejects.toMatchObject({
      code: 'NO_EFFECT',
      message: expect.stringContaining('failed: “out of ’order’”. The page shows no change.'),
    });
    executeTool.mockResolvedValueOnce('{"isError":true,"content":[{"type":"text","text":"sold out"}]}');
    await expect(call('check')).rejects.toMatchObject({ code: 'NO_EFFECT' });
  });

  test('that hangs is told to stop at the deadline, and nobody claims that nothing was done', async () => {
    declared = [{ name: 'check', description: 'd' }];
    const deadline = new AbortController();
    let heard: AbortSignal | undefined;
    executeTool.mockImplementationOnce((_tool, _input, { signal }: { signal: AbortSignal }) => {
      heard = signal;
      deadline.abort(new ToolFailure('TIMED_OUT', 'Late.'));
      return new Promise(() => {});
    });
    await expect(call('check', {}, deadline.signal)).rejects.toMatchObject({
      code: 'TIMED_OUT',
      message: expect.stringContaining('what it did until then is not known'),
    });
    expect(heard?.aborted).toBe(true);
  });

  test('is not run any more once the call was stopped', async () => {
    declared = [{ name: 'check', description: 'd' }];
    const stopped = AbortSignal.abort(new ToolFailure('CANCELLED', 'Stopped.'));
    await expect(call('check', {}, stopped)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(executeTool).not.toHaveBeenCalled();
  });

  test('of a frame is not the page’s', async () => {
    declared = [{ name: 'check', description: 'd', window: {} }];
    expect(await listBrought(page, '', going)).toMatchObject({ say: 'The page brings no tools of its own.' });
  });

  test('may be declared where older drafts had it, and run by name', async () => {
    declareIn('document', undefined);
    const invokeTool = vi.fn(async () => ({ stock: 3 }));
    declareIn('navigator', { getTools: () => [{ name: 'check', description: 'd' }], invokeTool });
    expect(await call('check', { product: 'tea' })).toMatchObject({
      data: { answer: expect.stringContaining('{"stock":3}') },
    });
    expect(invokeTool).toHaveBeenCalledWith('check', { product: 'tea' });
  });
});

describe('the list of what the page brings', () => {
  test('is narrowed by words, and tells what cannot be used', async () => {
    declared = [
      { name: 'check_inventory', description: 'How many are left' },
      { name: 'näme', description: 'left' },
      { name: 'circle', description: 'left', inputSchema: 1n },
      { name: 'other', description: 'Something' },
    ];
    const { data } = await listBrought(page, 'LEFT', going);
    expect(data).toMatchObject({
      count: 4,
      tools: [
        { name: 'check_inventory' },
        { name: 'näme', cannot_be_used: expect.stringContaining('its name') },
        { name: 'circle', cannot_be_used: expect.stringContaining('no schema') },
      ],
    });
  });

  test('takes a name that comes twice once', async () => {
    declared = [
      { name: 'check', description: 'first' },
      { name: 'check', description: 'second' },
    ];
    expect(JSON.stringify((await listBrought(page, '', going)).data)).not.toContain('second');
  });

  test('a page that throws when asked is unreachable, in words', async () => {
    declareIn('document', { getTools: () => Promise.reject(new Error('no')), executeTool });
    await expect(listBrought(page, '', going)).rejects.toMatchObject({ code: 'PAGE_UNREACHABLE' });
  });
});
