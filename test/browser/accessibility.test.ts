import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Attention } from '#contract/attention';
import type { Connection } from '#contract/connection';
import type { Question } from '#contract/question';
import type { Risk } from '#contract/risk';
import type { Voice } from '#contract/voice';
import { root } from '#launcher/root';
import { silent } from '#store/voice';
import { control } from '../support/control';
import { compareScreen } from '../support/screens/compareScreen';
import { startWorld, type World } from '../support/world';

const browser = inject('browser');
const form = `<!doctype html><title>Form</title><label>Name <input></label><label>Note <input></label>`;
const schemes = ['light', 'dark'] as const;
const site = 'https://www.shop.example';

const question: Question = {
  id: 'q',
  agent: 'Test agent',
  tool: 'click',
  target: 'Pay now',
  effect: 'act',
  site,
  at: 0,
  until: 9e12,
};
const risk: Risk = { kind: 'pay', thing: 'Pay now', facts: [{ name: 'amount', value: '€13.50' }] };
const talking: Voice = {
  ...silent,
  on: true,
  microphone: 'on',
  listening: true,
  can: true,
};
const off: Connection = { phase: 'off', since: 0 };
// As whoever manages the browser sets it up: nothing of it can be changed here.
const fixed = {
  rules: [{ site, effects: { read: 'allow', act: 'deny' }, tools: { scroll: 'allow' }, fixed: true }],
  profiles: [
    { id: 'desk', name: 'Service desk', platform: 'phonic', address: 'wss://desk.example/', fixed: true },
  ],
};
const rules = [{ site, effects: { read: 'allow', act: 'ask' }, tools: { 'risk:pay': 'deny' } }];

// Checked by type: what is not valid would be read as if nothing were stored.
interface Session {
  connection?: Connection;
  questions?: Question[];
  attention?: Attention;
  voice?: Voice;
  paused?: string;
  handedOver?: boolean;
}

interface Screen {
  name: string;
  page: string;
  /** How wide it is, in pixels, where a browser gives it a width of its own. */
  width?: number;
  /** What is stored besides, by area. */
  local?: object;
  session?: Session;
  /** Brings the page into the state that is looked at. */
  turn?(page: Page): Promise<unknown>;
}

const open = (selector: string) => (page: Page) => control(page, selector).click();

const look = async (page: Page) => {
  await control(page, '.look > summary').click();
  await page.waitForSelector('.outline');
};
const toolLists = (inside: string) => async (page: Page) => {
  await control(page, '.siteRule > summary').click();
  await page.waitForSelector('.siteRule[open] .tools > summary');
  await page.$$eval('.siteRule .tools', (lists) => {
    for (const list of lists) if (list instanceof HTMLDetailsElement) list.open = true;
  });
  await page.waitForSelector(`.siteRule .tools[open] ${inside}`);
};
const turnRound = async (page: Page) => {
  await look(page);
  await page.evaluate("document.documentElement.dir = 'rtl'");
};

const screens: readonly Screen[] = [
  { name: 'popup', page: 'popup.html' },
  { name: 'popup, not connected', page: 'popup.html', session: { connection: off } },
  {
    name: 'popup, failed',
    page: 'popup.html',
    session: { connection: { phase: 'failed', since: 0, reason: 'The token is wrong.' } },
  },
  { name: 'popup, asked', page: 'popup.html', session: { questions: [question, { ...question, id: 'r' }] } },
  { name: 'popup, asked about a risk', page: 'popup.html', session: { questions: [{ ...question, risk }] } },
  {
    name: 'popup, refused',
    page: 'popup.html',
    session: { attention: { site, tool: 'click', effect: 'act', agent: 'Test agent', at: 0 } },
  },
  { name: 'popup, talking', page: 'popup.html', session: { voice: talking } },
  {
    name: 'popup, the agent speaks',
    page: 'popup.html',
    session: { voice: { ...talking, listening: false, doing: 'speaking' } },
  },
  {
    name: 'popup, the agent is not heard',
    page: 'popup.html',
    session: { voice: { ...talking, unspoken: 'held' } },
  },
  {
    name: 'popup, paused',
    page: 'popup.html',
    session: { connection: { phase: 'live', since: 0, agent: 'Test agent', conversation: 'c' }, paused: 'c' },
  },
  {
    name: 'popup, steps and undo',
    page: 'popup.html',
    async turn(page) {
      await page.waitForSelector('.undo');
      await control(page, 'li:has(> .undo) summary').click();
      await page.waitForSelector('.steps');
      await page.$eval('.activity', (list) => list.scrollIntoView());
    },
  },
  { name: 'popup, read-only', page: 'popup.html', local: { readOnly: true } },
  { name: 'popup, a rule in detail', page: 'popup.html', turn: open('.site > summary') },
  ...[
    { name: 'panel' },
    { name: 'panel, not connected', session: { connection: off } },
    { name: 'panel, handed over', session: { handedOver: true } },
    { name: 'panel, asked', session: { questions: [{ ...question, risk }] } },
    { name: 'panel, as narrow as can be', width: 320, session: { handedOver: true } },
    { name: 'panel, what the agent sees', turn: look },
    { name: 'panel, right to left', turn: turnRound },
  ].map((panel) => ({ page: 'sidepanel.html', width: 360, ...panel })),
  { name: 'popup, handed over', page: 'popup.html', session: { handedOver: true } },
  { name: 'question', page: 'confirm.html', session: { questions: [{ ...question, risk }] } },
  { name: 'options', page: 'options.html', local: { rules } },
  {
    name: 'options, a rule in detail',
    page: 'options.html',
    local: { rules },
    turn: open('.siteRule > summary'),
  },
  { name: 'options, tool lists opened', page: 'options.html', local: { rules }, turn: toolLists('select') },
  { name: 'options, fixed by an administrator', page: 'options.html', local: fixed, turn: toolLists('*') },
  {
    name: 'options, forgetting everything',
    page: 'options.html',
    async turn(page) {
      await control(page, '::-p-xpath(//button[normalize-space()="Forget everything"])').click();
      await page.waitForSelector('[role=alertdialog]');
      await page.$eval('[aria-labelledby=privacy]', (section) => section.scrollIntoView());
    },
  },
  {
    name: 'options, an agent',
    page: 'options.html',
    turn: open('::-p-xpath(//button[normalize-space()="Add an agent"])'),
  },
  {
    name: 'options, a new site',
    page: 'options.html',
    async turn(page) {
      await control(page, '::-p-xpath(//button[normalize-space()="Add a site"])').click();
      await control(page, '#site').fill('bücher.example');
      await page.waitForSelector('.presets');
    },
  },
  {
    name: 'options, a site that is none',
    page: 'options.html',
    width: 320,
    async turn(page) {
      await control(page, '::-p-xpath(//button[normalize-space()="Add a site"])').click();
      await control(page, '::-p-xpath(//button[normalize-space()="Add"])').click();
      await page.waitForSelector('.problem');
    },
  },
  {
    name: 'options, the log',
    page: 'options.html',
    async turn(page) {
      await control(page, '::-p-xpath(//button[normalize-space()="Show the log"])').click();
      await control(page, '.log li summary').click();
      await page.waitForSelector('.log .steps');
      await page.$eval('.log', (log) => log.scrollIntoView());
    },
  },
  { name: 'microphone', page: 'microphone.html' },
  { name: 'welcome', page: 'welcome.html' },
];

describe.each(schemes)('in %s colours', (scheme) => {
  let world: World;
  let desk: Page;
  const folder = join(root, 'artifacts', browser, 'screens');

  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    const preferences = {
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': 1,
    };
    world = await startWorld({
      pages: { '/form': form },
      ...(browser === 'firefox' && { launch: { preferences } }),
    });
    await world.open('/form');
    desk = await world.options();
    await desk.waitForSelector('main');
    await world.call('read_page', {});
    await world.call('click', { target: 'Nothing like it' });
    await world.call('run_steps', {
      steps: ['Name', 'Note'].map((target) => ({
        tool: 'fill',
        arguments: JSON.stringify({ target, value: 'Ada' }),
      })),
    });
  });
  afterAll(() => world?.close());

  test.each(screens)(
    '$name has no fault that axe finds, nothing moves, and it looks as it did',
    async (screen) => {
      const kept = await desk.evaluate(KEPT);
      const changed = Object.keys(screen.session ?? {});
      onTestFinished(async () => {
        await desk.evaluate(`(${RESTORE})(${kept}, ${JSON.stringify(changed)})`);
        await expect.poll(() => desk.evaluate(WINDOWS), { timeout: 10_000 }).toBe(1);
      });
      const store = () =>
        desk.evaluate(
          `(${STORE})(${JSON.stringify(screen.local ?? {})}, ${JSON.stringify(screen.session ?? {})})`,
        );
      // A question brings up a window of its own, in which Firefox's driver would open the page.
      const isAsked = screen.session?.questions !== undefined && screen.page !== 'confirm.html';
      if (!isAsked) await store();
      const page = await world.browser.openExtensionPage(screen.page);
      onTestFinished(() => page.close());
      if (browser === 'chromium')
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
      if (screen.width) await page.setViewport({ width: screen.width, height: 720 });
      await page.waitForSelector('h1, [role=alertdialog], .empty');
      if (isAsked) {
        await store();
        await page.waitForSelector('[role=alertdialog]');
      }
      await screen.turn?.(page);
      const name = `${screen.name.replaceAll(/\W+/g, '-')}-${scheme}`;
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.evaluate(axe.source);
      const found = await page.evaluate(RUN);
      const differs = await compareScreen(page, name);
      expect(JSON.parse(String(found))).toEqual({ faults: [], moving: 0 });
      expect(differs).toBeUndefined();
    },
  );
});

// As text, because in Firefox the policy of our pages forbids functions that a driver makes.
const KEPT = `(async () => {
  const { storage } = globalThis.browser ?? chrome;
  return JSON.stringify([await storage.local.get(), await storage.session.get()]);
})()`;
const STORE = `async (local, session) => {
  const { storage } = globalThis.browser ?? chrome;
  await storage.local.set(local);
  await storage.session.set(session);
}`;
const RESTORE = `async ([local, session], changed) => {
  const { storage } = globalThis.browser ?? chrome;
  await storage.local.clear();
  await storage.local.set(local);
  await storage.session.remove(changed);
  await storage.session.set(Object.fromEntries(changed.filter((key) => key in session).map((key) => [key, session[key]])));
}`;
const WINDOWS = `(globalThis.browser ?? chrome).windows.getAll().then(({ length }) => length)`;
const RUN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
  JSON.stringify({
    faults: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 120) + ' ' + failureSummary).join(' | ').slice(0, 600)),
    moving: document.getAnimations().filter(({ playState }) => playState === 'running').length,
  }))`;
