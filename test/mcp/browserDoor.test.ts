import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Reply } from '#catalogue/bodhi/message';
import { closeAll, listenOnLoopback } from '#local-agent/loopback';
import { type BrowserDoor, browserDoor } from '#mcp/browserDoor';
import { type BrowserLinks, browserLinks } from '#mcp/browserLinks';

const token = 'a-token-of-the-test';
const CHROME = 'chrome-extension://abcdefgh';
const FIREFOX = 'moz-extension://1234';
const context = { toolCallId: 'a', abortSignal: new AbortController().signal };

let port: number;
let links: BrowserLinks;
let door: BrowserDoor;
let heard: (Reply | 'left')[];
let log: string[];

beforeEach(async () => {
  const http = createServer();
  port = await listenOnLoopback(http, 0);
  await closeAll(http);
  ({ links, door } = another());
  expect(await door.open()).toBeUndefined();
});
afterEach(() => door.close());

function another() {
  heard = [];
  log = [];
  const made = browserLinks({
    token,
    reply: (words) => `You said ${words}`,
    onChange: (words) => log.push(words),
  });
  made.listen({ heard: (reply) => heard.push(reply), left: () => heard.push('left') });
  return { links: made, door: browserDoor({ port, links: made, client: () => 'tester' }) };
}

/** A socket as the extension opens one; `frames` gives out what the server says, one after the other. */
function visit(origin: string | undefined, given = token) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/?token=${given}`, origin ? { origin } : {});
  onTestFinished(() => socket.terminate());
  return {
    socket,
    say: (frame: object) => socket.send(JSON.stringify(frame)),
    next: async () => JSON.parse(String((await once(socket, 'message'))[0])),
    closed: async () => {
      const [code, word] = await once(socket, 'close');
      return [code, String(word)];
    },
  };
}

async function connected(origin: string) {
  const one = visit(origin);
  expect(await one.next()).toEqual({ type: 'ext.hello' });
  return one;
}

test('the extension is let in with the token, and called', async () => {
  expect(links.isConnected).toBe(false);
  const browser = await connected(CHROME);
  expect(links.isConnected).toBe(true);
  expect(log).toEqual(['Chrome connected.']);
  const next = browser.next();
  expect(links.send({ type: 'ext.tool_call', id: 'a' }, context)).toBe(true);
  expect(await next).toEqual({ type: 'ext.tool_call', id: 'a' });
  browser.say({ type: 'ext.tool_result', id: 'a', result: 1 });
  await expect.poll(() => heard).toEqual([{ kind: 'result', id: 'a', result: 1 }]);
});

test('a beat comes back, and what the user types is answered', async () => {
  const browser = await connected(CHROME);
  browser.say({ type: 'ext.beat' });
  expect(await browser.next()).toEqual({ type: 'ext.beat' });
  browser.socket.send('{ no JSON');
  browser.say({ type: 'text_input', text: 'hello' });
  expect(await browser.next()).toEqual({ type: 'transcript', role: 'assistant', text: 'You said hello' });
});

test('a wrong token is refused in words', async () => {
  const [code, word] = await visit(CHROME, 'guessed').closed();
  expect([code, word]).toEqual([1008, expect.stringContaining('--show')]);
  expect(links.isConnected).toBe(false);
});

test.each(['https://evil.example', 'null', undefined])(
  'a page or program at %s never gets in',
  async (origin) => {
    const [fault] = await once(visit(origin).socket, 'error');
    expect(String(fault)).toContain('403');
  },
);

test('another browser is refused while one is connected, and let in after it', async () => {
  const chrome = await connected(CHROME);
  const [code, word] = await visit(FIREFOX).closed();
  expect([code, word]).toEqual([1008, 'Chrome is connected already. Disconnect Pagehand there first.']);
  chrome.socket.close();
  await expect.poll(() => heard).toEqual(['left']);
  await connected(FIREFOX);
});

test('a connection test beside the open conversation disturbs nobody', async () => {
  const browser = await connected(CHROME);
  const trial = await connected(CHROME);
  trial.socket.close();
  await trial.closed();
  const next = browser.next();
  links.send({ type: 'ext.tool_call' }, context);
  expect(await next).toEqual({ type: 'ext.tool_call' });
  expect(heard).toEqual([]);
  // One that comes before its forerunner is missed takes its place.
  const later = await connected(CHROME);
  browser.socket.terminate();
  await expect.poll(() => heard).toEqual(['left']);
  const first = later.next();
  expect(links.send({ type: 'ext.tool_call', id: 'b' }, context)).toBe(true);
  expect(await first).toMatchObject({ id: 'b' });
});

test('the end of the client is told to the browser', async () => {
  const browser = await connected(CHROME);
  const end = browser.closed();
  await door.close();
  expect(await end).toEqual([1001, 'The MCP client has ended']);
});

test('who comes second is told who was first, and takes over after it', async () => {
  const { door: second } = another();
  expect(await second.open()).toMatch(new RegExp(`Another MCP client, tester \\(process ${process.pid}\\)`));
  await door.close();
  expect(await second.open()).toBeUndefined();
  await second.close();
});

test('another program on the port is told from another client', async () => {
  await door.close();
  const http = createServer((_request, response) => response.end('<h1>Something else</h1>'));
  await listenOnLoopback(http, port);
  onTestFinished(() => closeAll(http));
  expect(await door.open()).toMatch(/Another program has the port .+--port/);
});
