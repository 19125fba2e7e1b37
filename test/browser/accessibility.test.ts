import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '#launcher/root';
import { control } from '../support/control';
import { startWorld, type World } from '../support/world';

const browser = inject('browser');
const schemes = ['light', 'dark'] as const;
const site = 'https://www.shop.example';

const question = {
  id: 'q',
  agent: 'Test agent',
  tool: 'click',
  target: 'Pay now',
  effect: 'act',
  site,
  at: 0,
  until: 9e12,
};
const risk = { kind: 'pay', thing: 'Pay now', facts: [{ name: 'amount', value: '€13.50' }] };
const rules = [{ site, effects: { read: 'allow', act: 'ask' }, tools: { 'risk:pay': 'deny' } }];

interface Screen {
  name: string;
  page: string;
  /** What is stored besides, by area. */
  local?: object;
  session?: object;
  /** Brings the page into the state that is looked at. */
  turn?(page: Page): Promise<unknown>;
}

const open = (selector: string) => (page: Page) => control(page, selector).click();

const screens: readonly Screen[] = [
  { name: 'popup', page: 'popup.html' },
  { name: 'popup, not connected', page: 'popup.html', session: { connection: { phase: 'off', since: 0 } } },
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
  { name: 'popup, read-only', page: 'popup.html', local: { readOnly: true } },
  { name: 'popup, a rule in detail', page: 'popup.html', turn: open('.site > summary') },
  { name: 'panel', page: 'sidepanel.html' },
  {
    name: 'panel, not connected',
    page: 'sidepanel.html',
    session: { connection: { phase: 'off', since: 0 } },
  },
  { name: 'panel, handed over', page: 'sidepanel.html', session: { handedOver: true } },
  {
    name: 'panel, what the agent sees',
    page: 'sidepanel.html',
    async turn(page) {
      await control(page, '.look > summary').click();
      await page.waitForSelector('.outline');
    },
  },
  { name: 'popup, handed over', page: 'popup.html', session: { handedOver: true } },
  { name: 'question', page: 'confirm.html', session: { questions: [{ ...question, risk }] } },
  { name: 'options', page: 'options.html', local: { rules } },
  {
    name: 'options, a rule in detail',
    page: 'options.html',
    local: { rules },
    turn: open('.siteRule > summary'),
  },
  {
    name: 'options, an agent',
    page: 'options.html',
    turn: open('::-p-xpath(//button[normalize-space()="Add an agent"])'),
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
    world = await startWorld(browser === 'firefox' ? { launch: { preferences } } : {});
    desk = await world.options();
    await desk.waitForSelector('main');
  });
  afterAll(() => world?.close());

  test.each(screens)('$name has no fault that axe finds, and nothing moves', async (screen) => {
    const kept = await desk.evaluate(KEPT);
    await desk.evaluate(
      `(${STORE})(${JSON.stringify(screen.local ?? {})}, ${JSON.stringify(screen.session ?? {})})`,
    );
    const page = await world.browser.openExtensionPage(screen.page);
    if (browser === 'chromium')
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    await page.waitForSelector('h1, [role=alertdialog], .empty');
    await screen.turn?.(page);
    await page.screenshot({ path: join(folder, `${screen.name.replaceAll(/\W+/g, '-')}-${scheme}.png`) });
    await page.evaluate(axe.source);
    const found = await page.evaluate(RUN);
    await page.close();
    await desk.evaluate(`(${RESTORE})(${kept})`);
    expect(JSON.parse(String(found))).toEqual({ faults: [], moving: 0 });
  });
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
const RESTORE = `async ([local, session]) => {
  const { storage } = globalThis.browser ?? chrome;
  await storage.local.clear();
  await storage.local.set(local);
  await storage.session.set({ questions: [], attention: null, handedOver: false, connection: session.connection });
}`;
const RUN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
  JSON.stringify({
    faults: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 120) + ' ' + failureSummary).join(' | ').slice(0, 600)),
    moving: document.getAnimations().filter(({ playState }) => playState === 'running').length,
  }))`;
