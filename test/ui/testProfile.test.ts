import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebSocket as ServerSocket, WebSocketServer, WebSocket as WsSocket } from 'ws';
import { testProfile } from '../../src/ui/options/testProfile';
import { testWords } from '../../src/ui/options/testWords';
import { speakEnglish } from './speakEnglish';

type Answer = (socket: ServerSocket, frame: { type: string }) => void;

let stop: () => void = () => undefined;

/** A server that answers every frame so; returns its address and the tokens and frames it got. */
async function agentThat(answer: Answer) {
  const heard: { type: string }[] = [];
  const urls: string[] = [];
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  server.on('connection', (socket, request) => {
    urls.push(request.url ?? '');
    socket.on('message', (data) => {
      const frame: { type: string } = JSON.parse(String(data));
      heard.push(frame);
      answer(socket, frame);
    });
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  stop = () => {
    for (const client of server.clients) client.terminate();
    server.close();
    http.close();
  };
  // Listening on a host and port is always told as an address with a port.
  const { port } = http.address() as AddressInfo;
  return { address: `ws://127.0.0.1:${port}/ws`, heard, urls };
}

const says =
  (frame: object): Answer =>
  (socket, { type }) => {
    if (type === 'initialize') socket.send(JSON.stringify(frame));
  };
const error = (message: string) => says({ type: 'error', timestamp: 'T', data: { message } });
// Node 20 has no WebSocket of its own; the one of `ws` is written to the same interface.
const WebSocket = WsSocket as unknown as typeof globalThis.WebSocket;
const trial = (address: string, timeoutMs = 5000) =>
  testProfile({
    profile: { id: 'p', name: 'Shop', platform: 'blackbox', address },
    token: 'secret',
    ask: async () => undefined,
    WebSocket,
    timeoutMs,
  });

describe('testing an agent', () => {
  beforeEach(speakEnglish);
  afterEach(() => stop());

  it('greets as a chat with the token, and ends the conversation it started', async () => {
    let ended: () => void = () => undefined;
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const accept = says({ type: 'event', name: 'connection', timestamp: 'T', data: { jobId: 'j' } });
    const agent = await agentThat((socket, frame) =>
      frame.type === 'terminate' ? ended() : accept(socket, frame),
    );
    expect(await trial(agent.address)).toMatchObject({ ok: true });
    await end;
    expect(agent.urls).toEqual(['/ws?token=secret']);
    expect(agent.heard[0]).toMatchObject({ type: 'initialize', request: { callType: 'chat' } });
  });

  it.each([
    ['Invalid token', 'badToken'],
    ['Missing token', 'missingToken'],
    ['Origin not allowed', 'origin'],
    ['Web integration is not enabled', 'disabled'],
    ['Init message not received', 'other'],
  ])('tells “%s” as %s', async (message, problem) => {
    const { address } = await agentThat(error(message));
    expect(await trial(address)).toEqual({ ok: false, problem, detail: message });
  });

  it('tells an agent that could not start', async () => {
    const { address } = await agentThat(says({ type: 'event', name: 'failedOpen', timestamp: 'T' }));
    expect(await trial(address)).toMatchObject({ problem: 'failedOpen' });
  });

  it('tells a server of another kind', async () => {
    const { address } = await agentThat((socket) => socket.send('hello'));
    expect(await trial(address)).toMatchObject({ problem: 'foreign' });
  });

  it('tells a server that hangs up without a word, with its code', async () => {
    const { address } = await agentThat((socket) => socket.close(1008));
    expect(await trial(address)).toEqual({ ok: false, problem: 'closed', detail: '1008' });
  });

  it('tells a server that never answers', async () => {
    const { address } = await agentThat(() => undefined);
    expect(await trial(address, 200)).toMatchObject({ problem: 'silent' });
  });

  it('tells an address where nothing listens', async () => {
    const { address } = await agentThat(() => undefined);
    stop();
    expect(await trial(address)).toMatchObject({ problem: 'unreachable' });
  });

  it('says what to do, with our own origin where it is missing', () => {
    const facts = { address: 'wss://agent.example/ws', origin: 'chrome-extension://abc', timeoutMs: 8000 };
    expect(testWords({ ok: false, problem: 'origin', detail: '' }, facts)).toContain(
      'chrome-extension://abc',
    );
    expect(testWords({ ok: false, problem: 'unreachable', detail: '' }, facts)).toContain('agent.example');
    expect(testWords({ ok: true, tookMs: 84, notices: [] }, facts)).toBe(
      'Connected. The agent answered in 84 ms.',
    );
  });
});
