import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '#agent/dialects/index';
import type { Conversation } from '#local-agent/conversation';
import { type LocalAgent, startLocalAgent } from '#local-agent/localAgent';
import { startPhonicAgent } from '#local-agent/phonic/phonicAgent';
import { bodhiPlatform } from '#local-agent/simulator/bodhi';
import { deepgramPlatform } from '#local-agent/simulator/deepgram';
import { elevenlabsPlatform } from '#local-agent/simulator/elevenlabs';
import { humePlatform } from '#local-agent/simulator/hume';
import { openaiPlatform } from '#local-agent/simulator/openai';
import { startSimulator } from '#local-agent/simulator/startSimulator';
import { changeAgent } from '../support/addAgent';
import { control } from '../support/control';
import { startWorld, type World } from '../support/world';

const page = `<!doctype html><title>Counter</title>
<button onclick="count.textContent = Number(count.textContent) + 1">Count</button><output id="count">0</output>
<label>Name <input id="name"></label><main id="late"></main>`;

interface Subject {
  platform: Platform;
  start(): Promise<LocalAgent>;
  agent?: string;
  resumes?: boolean;
}

const subjects: Subject[] = [
  { platform: 'blackbox', start: startLocalAgent },
  { platform: 'phonic', start: startPhonicAgent, resumes: true },
  { platform: 'bodhi', start: () => startSimulator(bodhiPlatform) },
  { platform: 'elevenlabs', start: () => startSimulator(elevenlabsPlatform), agent: 'agent_1' },
  { platform: 'openai', start: () => startSimulator(openaiPlatform) },
  { platform: 'deepgram', start: () => startSimulator(deepgramPlatform, { token: 'head.body.sign' }) },
  { platform: 'hume', start: () => startSimulator(humePlatform), agent: 'config_1' },
];

const requests = [
  'click count',
  'what’s on this page?',
  'fill name with Ada',
  'where am I?',
  'click the big red lever',
];

let world: World;

beforeAll(async () => {
  world = await startWorld({ pages: { '/counter': page } });
});
afterAll(() => world?.close());

describe.each(subjects)('$platform', ({ platform, start, agent: id, resumes }) => {
  let agent: LocalAgent;
  const current = (): Conversation & { interrupt?(id: string): unknown; faults?: string[] } => {
    const last = agent.conversations.at(-1);
    if (!last) throw new Error('Nobody came.');
    return last;
  };

  beforeAll(async () => {
    agent = await start();
    await world.open('/counter');
    const { url: address, token } = agent;
    await changeAgent(world, {
      platform,
      name: `${platform} agent`,
      address,
      token,
      ...(id && { agent: id }),
    });
  });
  afterAll(() => agent?.close());

  const count = () => world.page.$eval('#count', (output) => Number(output.textContent));
  const written = (callId: string) =>
    current().received.filter((frame) => JSON.stringify(frame).includes(`"${callId}"`));

  test('twenty requests are understood, done once each, and answered', async () => {
    const conversation = current();
    const turns = [];
    for (let round = 0; round < 4; round += 1) {
      for (const request of requests) turns.push(await conversation.hear(request));
    }
    expect(turns.map(({ calls }) => calls.length)).toEqual(Array(20).fill(1));
    const codes = turns.map(
      ({ calls: [call] }) => call && 'errorCode' in call.result && call.result.errorCode,
    );
    expect(codes.filter(Boolean)).toEqual(Array(4).fill('TARGET_NOT_FOUND'));
    expect(await count()).toBe(4);
    expect(await world.page.$eval('input', ({ value }) => value)).toBe('Ada');
  });

  test('what is given up is stopped and not answered', async () => {
    const conversation = current();
    if (!conversation.interrupt) return expect(['blackbox']).toContain(platform);
    const waiting = conversation.callTool('wait_for', { text: 'Never', seconds: 20 }, { id: 'given-up' });
    await conversation.callTool('read_page', {});
    const canGiveUp = conversation.interrupt('given-up') !== false;
    expect(canGiveUp).toBe(['phonic', 'bodhi', 'deepgram'].includes(platform));
    if (!canGiveUp) await appear('Never');
    expect(await waiting).toMatchObject(canGiveUp ? { errorCode: 'CANCELLED' } : { status: 'success' });
    expect(await conversation.callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
    expect(written('given-up')).toHaveLength(canGiveUp ? 0 : 1);
  });

  test('an answer that comes too late hurts nobody', async () => {
    const conversation = current();
    const waiting = conversation.callTool(
      'wait_for',
      { text: 'Slow words', seconds: 20 },
      { id: 'late', timeoutMs: 200 },
    );
    await expect(waiting).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await appear('Slow words');
    expect(await conversation.callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
    await expect.poll(() => written('late').length).toBe(1);
  });

  test('bad frames are survived, and what can be answered is', async () => {
    const conversation = current();
    const before = await count();
    for (const frame of ['{{{', '[]', 'null', '"words"', '{}', '{"type":7}', Buffer.from([1, 2, 3])]) {
      conversation.sendRaw(frame);
    }
    const huge = conversation.callTool('click', { target: 'x'.repeat(1_100_000) }, { id: 'huge' });
    expect(await huge).toMatchObject({ errorCode: 'INVALID_ARGS' });
    expect(await conversation.callTool('no_such_tool', {})).toMatchObject({ errorCode: 'UNKNOWN_TOOL' });
    expect(await conversation.callTool('click', { target: 7 })).toMatchObject({ errorCode: 'INVALID_ARGS' });
    const first = await conversation.callTool('click', { target: 'Count' }, { id: 'twice' });
    expect(await conversation.callTool('click', { target: 'Count' }, { id: 'twice' })).toEqual(first);
    expect(await conversation.callTool('click', { target: 'Other' }, { id: 'twice' })).toMatchObject({
      errorCode: 'DUPLICATE_ID',
    });
    expect(await count()).toBe(before + 1);
  });

  test('what the user types is heard, and both sides are shown', async () => {
    const turn = new Promise<string>((resolve) => current().onTurn(({ heard }) => resolve(heard)));
    const popup = await world.popup();
    await control(popup, '#say').fill('where am I?');
    await popup.keyboard.press('Enter');
    expect(await turn).toBe('where am I?');
    await popup.waitForSelector('.said.agent:last-child');
    await popup.close();
  });

  test('a lost connection comes back by itself', async () => {
    const lost = current();
    lost.drop();
    await expect
      .poll(() => current().open && (resumes || current() !== lost), { timeout: 10_000 })
      .toBe(true);
    expect(agent.conversations).toHaveLength(resumes ? 1 : 2);
    expect(await current().callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
    expect(lost.faults ?? []).toEqual([]);
    expect(current().faults ?? []).toEqual([]);
  });
});

const appear = (words: string) =>
  world.page.$eval('#late', (main, text) => main.insertAdjacentHTML('beforeend', `<p>${text}</p>`), words);
