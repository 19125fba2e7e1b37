import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { SpokenConversation } from '#local-agent/conversation';
import { type PhonicAgent, startPhonicAgent } from '#local-agent/phonic/phonicAgent';
import { bodhiPlatform } from '#local-agent/simulator/bodhi';
import { type Simulator, startSimulator } from '#local-agent/simulator/startSimulator';
import { changeAgent } from '../support/addAgent';
import { button, withWords } from '../support/control';
import { ears } from '../support/sound/ears';
import { likeness } from '../support/sound/likeness';
import { type Microphone, microphones } from '../support/sound/microphone';
import { spoken, tone, within } from '../support/sound/speech';
import { fromPcm, toPcm } from '../support/sound/wave';
import { startWorld, type World } from '../support/world';

const { hasSound, plugIn } = microphones(inject('browser'));
const speech = spoken('scroll down');
const listen = hasSound ? ears(['scroll down', 'scroll up', 'go back', 'reload', 'stop']) : undefined;
// In pieces of 20 ms: whenever listening begins, all is said once from its beginning.
const MOST_UNTIL_ALL = 350;
const long = '<!doctype html><title>Long</title><p style="height: 9000px">Long ago';

let phonic: PhonicAgent;
let bodhi: Simulator;
let world: World;
let popup: Page;
let microphone: Microphone;

beforeAll(async () => {
  [phonic, bodhi] = await Promise.all([startPhonicAgent(), startSimulator(bodhiPlatform)]);
  microphone = await plugIn(within(speech, 1, 1.5));
  world = await startWorld({
    agent: { platform: 'phonic', server: phonic },
    pages: { '/long': long },
    path: '/long',
    launch: { sound: true, ...microphone.launch },
  });
  popup = await world.popup();
});
afterAll(async () => {
  await world?.close();
  await Promise.all([phonic?.close(), bodhi?.close(), microphone?.remove()]);
});

/** What the agent hears from now on. */
function listenTo(conversation: SpokenConversation) {
  const pieces: Buffer[] = [];
  conversation.onSound((bytes) => pieces.push(bytes));
  return {
    pieces,
    samples: () => fromPcm(Buffer.concat(pieces)),
    /** Waits until this many pieces of 20 ms have come since it was asked. */
    async next(count: number) {
      const before = pieces.length;
      await expect.poll(() => pieces.length - before, { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
      return pieces.slice(before);
    },
  };
}

const shown = (words: string) => withWords(popup, 'strong', words);
const isSilent = (pieces: Buffer[]) => pieces.every((piece) => piece.every((byte) => byte === 0));
const loud = (rate: number, seconds: number) => toPcm(tone(rate, 440, seconds).samples);

function latest<T>(conversations: readonly T[]): T {
  const last = conversations.at(-1);
  if (!last) throw new Error('Nobody came.');
  return last;
}

test.runIf(hasSound)('a Phonic agent hears what is said, and is heard', async () => {
  const conversation = latest(phonic.conversations);
  const heard = listenTo(conversation);
  await button(popup, 'Talk').click();
  await shown('Listening');
  await heard.next(MOST_UNTIL_ALL);
  expect(new Set(heard.pieces.map(({ length }) => length))).toEqual(new Set([960]));
  expect(likeness({ rate: 24_000, samples: heard.samples() }, speech)).toBeGreaterThan(0.8);
  const tabs = (query: object) =>
    popup.evaluate(async (asked) => (await Reflect.get(window, 'chrome').tabs.query(asked)).length, query);
  await world.page.evaluate(playMusic);
  await expect.poll(() => tabs({ audible: true }), { timeout: 5000 }).toBe(1);
  for (let second = 0; second < 20; second += 1) conversation.play(loud(24_000, 1));
  await shown('The agent is speaking');
  await expect.poll(() => tabs({ muted: true }), { timeout: 5000 }).toBe(1);
  // A tab that begins to play while the agent speaks is muted as well.
  const another = await world.browser.browser.newPage();
  await another.goto(world.origin);
  await another.evaluate(playMusic);
  await expect.poll(() => tabs({ muted: true }), { timeout: 5000 }).toBe(2);
  // A barge-in leaves nothing of the twenty seconds.
  conversation.interruptTurn();
  await shown('Listening');
  conversation.sendRaw(JSON.stringify({ type: 'assistant_finished_speaking' }));
  await expect.poll(() => tabs({ muted: true }), { timeout: 5000 }).toBe(0);
  await another.close();
});

function playMusic() {
  const music = new OscillatorNode(new AudioContext());
  music.connect(music.context.destination);
  music.start();
}

test.runIf(listen)('who says “scroll down” has the page scrolled', async () => {
  const conversation = latest(phonic.conversations);
  const heard = listenTo(conversation);
  await heard.next(MOST_UNTIL_ALL);
  const requests = (await listen?.({ rate: 24_000, samples: heard.samples() }))?.split('\n') ?? [];
  expect(requests).toContain('scroll down');
  await conversation.hear('scroll down');
  expect(await world.page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test.runIf(hasSound)('muted, it hears silence; “stop” stops what runs', async () => {
  const conversation = latest(phonic.conversations);
  const heard = listenTo(conversation);
  await button(popup, 'Mute').click();
  await shown('Not listening');
  await heard.next(10);
  expect(isSilent(await heard.next(20))).toBe(true);
  await button(popup, 'Unmute').click();
  await shown('Listening');
  await expect.poll(() => isSilent(heard.pieces.slice(-10)), { timeout: 10_000 }).toBe(false);
  const waiting = world.call('wait_for', { text: 'never to be seen', seconds: 25 });
  await popup.waitForSelector('.activity .line.running');
  conversation.sendRaw(JSON.stringify({ type: 'input_text', language: 'en', text: 'Stop!' }));
  expect(await waiting).toMatchObject({
    errorCode: 'CANCELLED',
    message: expect.stringContaining('said stop'),
  });
});

test.runIf(hasSound)('a Bodhi agent hears it at its own rate, and nothing after the end', async () => {
  await changeAgent(world, { platform: 'bodhi', name: 'Bodhi', address: bodhi.url });
  const conversation = latest(bodhi.conversations);
  const heard = listenTo(conversation);
  await button(popup, 'Talk').click();
  await heard.next(MOST_UNTIL_ALL);
  expect(new Set(heard.pieces.map(({ length }) => length))).toEqual(new Set([640]));
  expect(likeness({ rate: 16_000, samples: heard.samples() }, speech)).toBeGreaterThan(0.8);
  conversation.play(loud(24_000, 20));
  await shown('The agent is speaking');
  conversation.interruptTurn();
  await shown('Listening');
  await button(popup, 'End').click();
  await shown('Talk with the agent');
  const before = heard.pieces.length;
  expect(await conversation.callTool('read_page', {})).toMatchObject({ status: 'success' });
  expect(heard.pieces.length - before).toBeLessThan(3);
});
