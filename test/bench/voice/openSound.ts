import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { WebSocketServer } from 'ws';
import { z } from '#contract/schema';
import type { BrowserName } from '#launcher/browsers/browserName';
import type { Closers } from '#launcher/closers';
import { root } from '#launcher/root';
import { bodhiPlatform } from '#local-agent/simulator/bodhi';
import type { SimulatedConversation } from '#local-agent/simulator/simulatedConversation';
import { startSimulator } from '#local-agent/simulator/startSimulator';
import { button, control, withWords } from '../../support/control';
import { microphones } from '../../support/sound/microphone';
import { spoken, within } from '../../support/sound/speech';
import { startWorld, type World } from '../../support/startWorld';

/** Something a meter heard begin or end, in milliseconds of the machine's clock, and when the bench was told. */
export interface Heard {
  what: 'heard' | 'played' | 'floor';
  on: boolean;
  at: number;
  toldAt: number;
}

/** An agent that is talked with, and meters at microphone and speaker. */
export interface Sound {
  world: World;
  conversation: SimulatedConversation;
  /** The extension's page with microphone and speaker. */
  page: Page;
  /** All that the meters heard so far. */
  heard: readonly Heard[];
  /** The next time that one of them hears this. */
  next(what: Heard['what'], on: boolean): Promise<Heard>;
  /** Begins or ends the floor's tone. */
  toneOfFloor(on: boolean): void;
  /**
   * How the conversation's playback went: samples that wait, pieces that came late; and the time by the browser's own clock
   * for sound, in seconds, which goes a little differently than the machine's.
   */
  counts(): Promise<z.infer<typeof counts>>;
  /**
   * What the browser says its loudspeaker adds to all that is played, in milliseconds. Firefox is not asked: with the question
   * about one start in six stood still for good, its main thread waiting for its sound server; of 12 without it none did.
   */
  outputLatencyMs(): Promise<number | undefined>;
}

interface Settings {
  browser: BrowserName;
  pages?: Record<string, string>;
}

/** Starts a browser with a microphone that says a word every second, and talks with an agent. */
export async function openSound({ browser, pages = {} }: Settings, closers: Closers): Promise<Sound> {
  const agent = await startSimulator(bodhiPlatform);
  closers.add(agent.close);
  const { hasSound, plugIn } = microphones(browser);
  if (!hasSound) throw new Error(`${browser} runs no sound without a sound card, and none can be made here.`);
  const microphone = await plugIn(within(spoken('seven'), 0.4, 0.4));
  closers.add(microphone.remove);
  const { args = [], preferences } = microphone.launch;
  const world = await startWorld({
    browser,
    pages,
    agent: { platform: 'bodhi', server: agent },
    files: { 'meters.js': await fileOf('meters.js'), 'listenIn.js': await fileOf('listenIn.js') },
    // Pages sound that nobody touched.
    launch: {
      sound: true,
      ...microphone.launch,
      args: [...args, ...(browser === 'chromium' ? ['--autoplay-policy=no-user-gesture-required'] : [])],
      preferences: {
        ...preferences,
        'media.autoplay.default': 0,
        'media.block-autoplay-until-in-foreground': false,
      },
    },
  });
  closers.add(world.close);
  const [conversation] = agent.conversations;
  if (!conversation) throw new Error('Nobody came.');
  const bench = await startMeters(closers);
  const page = await talk(world);
  const inPage = `${world.extensionOrigin}/listenIn.js`;
  await page.evaluate(async (url, address) => (await import(url)).listenIn(address), inPage, bench.address);
  // Sound of another rate is opened anew, now beside the meters.
  for (const outputSampleRate of [16_000, 24_000])
    conversation.sendRaw(JSON.stringify(formats(outputSampleRate)));
  await bench.next('heard', true);
  return {
    world,
    conversation,
    page,
    heard: bench.heard,
    next: bench.next,
    toneOfFloor: bench.tone,
    counts: async () =>
      counts.parse(await page.evaluate(async (url) => (await import(url)).counts(), inPage)),
    async outputLatencyMs() {
      if (browser === 'firefox') return undefined;
      return Number(await page.evaluate(async (url) => (await import(url)).outputLatencyMs(), inPage));
    },
  };
}

const counts = z.object({ waiting: z.number(), late: z.number(), dropped: z.number(), clock: z.number() });
const told = z.object({ what: z.enum(['heard', 'played', 'floor']), on: z.boolean(), at: z.number() });

const fileOf = (name: string) => readFile(join(root, 'test/bench/voice', name), 'utf8');

/** Answers the page that has the sound. */
async function talk(world: World): Promise<Page> {
  const options = await world.options();
  await control(options, '::-p-xpath(//*[@role="switch"][contains(., "Short sounds")])').click();
  await options.close();
  // A tab in Firefox, where it is taken as it is found.
  const tab = world.browser.firefox && (await world.browser.openExtensionPage('microphone.html'));
  const popup = await world.popup();
  await button(popup, 'Talk').click();
  await withWords(popup, 'strong', 'Listening');
  await popup.close();
  await world.page.bringToFront();
  if (tab) return tab;
  const { browser } = world.browser;
  return (await browser.waitForTarget((one) => one.url().endsWith('/offscreen.html'))).asPage();
}

async function startMeters(closers: Closers) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  closers.add(() => new Promise((resolve) => server.close(() => resolve())));
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The meters got no port.');
  const heard: Heard[] = [];
  const waiting = new Set<(one: Heard) => void>();
  server.on('connection', (socket) => {
    closers.add(() => socket.terminate());
    socket.on('message', (data) => {
      const one = { ...told.parse(JSON.parse(String(data))), toldAt: Date.now() };
      heard.push(one);
      for (const look of [...waiting]) look(one);
    });
  });
  return {
    address: `ws://127.0.0.1:${address.port}`,
    heard,
    next: (what: Heard['what'], on: boolean) =>
      new Promise<Heard>((resolve) => {
        const look = (one: Heard) => {
          if (one.what !== what || one.on !== on) return;
          waiting.delete(look);
          resolve(one);
        };
        waiting.add(look);
      }),
    tone(on: boolean) {
      for (const socket of server.clients) socket.send(String(on));
    },
  };
}

const formats = (outputSampleRate: number) => ({
  type: 'session.config',
  audioFormat: { inputSampleRate: 16_000, outputSampleRate, channels: 1, bitDepth: 16, encoding: 'pcm' },
});
