import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type LocalAgent, startLocalAgent } from '#local-agent/localAgent';
import { button, control, withWords } from '../support/control';
import { type Microphone, microphones } from '../support/sound/microphone';
import { tone } from '../support/sound/speech';
import { startWorld, type World } from '../support/world';

const { hasSound, plugIn } = microphones(inject('browser'));

let microphone: Microphone;
let agent: LocalAgent;
let world: World;
let offer: (sdp: string) => void;
let answered: (sdp: string) => void;
const offered = new Promise<string>((resolve) => {
  offer = resolve;
});
const answer = new Promise<string>((resolve) => {
  answered = resolve;
});

beforeAll(async () => {
  agent = await startLocalAgent({ webCall: { offer: () => offered, answered: (sdp) => answered(sdp) } });
  microphone = await plugIn(tone(24_000, 440, 1));
  world = await startWorld({
    agent: { platform: 'blackbox', server: agent },
    profile: { callType: 'webCall' },
    launch: {
      ...microphone.launch,
      preferences: { ...microphone.launch.preferences, 'media.peerconnection.ice.loopback': true },
    },
  });
});
afterAll(async () => {
  await world?.close();
  await agent?.close();
  await microphone?.remove();
});

/** The agent's side of the call: a page with a connection of its own, which beeps. */
async function call(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const peer = new RTCPeerConnection();
    Object.assign(window, { peer });
    // Chromium decodes only what is played.
    const ear = new Audio();
    peer.ontrack = ({ track }) => {
      ear.srcObject = new MediaStream([track]);
      void ear.play();
    };
    const mouth = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of mouth.getTracks()) peer.addTrack(track, mouth);
    await peer.setLocalDescription();
    await new Promise<void>((resolve) => {
      const look = () => peer.iceGatheringState === 'complete' && resolve();
      peer.onicegatheringstatechange = look;
      look();
    });
    return peer.localDescription?.sdp ?? '';
  });
}

/** How much sound came from the user so far. */
const energy = () =>
  world.page.evaluate(async () => {
    const peer: RTCPeerConnection = Reflect.get(window, 'peer');
    let sum = 0;
    for (const stat of (await peer.getStats()).values()) {
      if (stat.type === 'inbound-rtp') sum += stat.totalAudioEnergy ?? 0;
    }
    return sum;
  });

test('a BlackBox call is answered once the user talks, and both are heard', async () => {
  const popup = await world.popup();
  offer(await call(world.page));
  await button(popup, 'Talk').click();
  const sdp = await answer;
  // Complete: no message carries candidates later.
  expect(sdp).toContain('a=candidate:');
  await world.page.evaluate(
    (ours) => Reflect.get(window, 'peer').setRemoteDescription({ type: 'answer', sdp: ours }),
    sdp,
  );
  await expect.poll(energy, { timeout: 20_000 }).toBeGreaterThan(0.001);
  await withWords(popup, 'strong', hasSound ? 'The agent is speaking' : 'Listening');
  const badge = () => popup.evaluate(() => Reflect.get(window, 'chrome').action.getBadgeText({}));
  await expect.poll(badge).toMatch(/^●/);
  const waiting = world.call('wait_for', { text: 'never to be seen', seconds: 25 });
  // Whatever else there is to show, it shows that the microphone is heard.
  await expect.poll(badge, { timeout: 5000 }).toBe('●…');
  await button(popup, 'Stop').click();
  expect(await waiting).toMatchObject({ errorCode: 'CANCELLED' });
});

test('the user may talk from press to press', async () => {
  const options = await world.options();
  await control(options, '::-p-xpath(//label[contains(., "From press to press")]/input)').click();
  const popup = await world.popup();
  await button(popup, 'Done').click();
  await button(popup, 'Speak').click();
  await withWords(popup, 'button', 'Done');
  await options.bringToFront();
  await control(options, '::-p-xpath(//label[contains(., "Until muted")]/input)').click();
});

test('a sign in the page tells what goes on, and is no part of the page', async () => {
  const options = await world.options();
  const sign = control(options, '::-p-xpath(//*[@role="switch"][contains(., "A sign in the page")])');
  const signs = () =>
    world.page.$$eval(':root > [popover]', (all) => all.map(({ shadowRoot }) => shadowRoot));
  expect(await signs()).toEqual([]);
  await sign.click();
  await expect.poll(signs, { timeout: 5000 }).toEqual([null]);
  const read = await world.call('read_page', { whole: true });
  expect(read.status).toBe('success');
  expect(JSON.stringify(read)).not.toMatch(/Listening|is speaking|Acting/);
  await sign.click();
  await expect.poll(signs, { timeout: 5000 }).toEqual([]);
});

test('muted, nothing is heard; ended, the call cannot be taken again', async () => {
  const popup = await world.popup();
  await button(popup, 'Mute').click();
  await withWords(popup, 'button', 'Unmute');
  let before = await energy();
  const more = async () => {
    const now = await energy();
    const grown = now - before;
    before = now;
    return grown;
  };
  await expect.poll(more, { interval: 500, timeout: 10_000 }).toBeLessThan(1e-6);
  await button(popup, 'End').click();
  await popup.waitForSelector('.voice', { hidden: true });
});
