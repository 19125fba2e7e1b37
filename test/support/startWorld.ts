import type { Page } from 'puppeteer-core';
import type { Platform } from '#agent/dialects/index';
import type { Profile } from '#contract/profile';
import type { ToolResult } from '#contract/result';
import type { Rule } from '#contract/rule';
import type { Seed } from '#contract/seed';
import type { BrowserName } from '#launcher/browsers/browserName';
import type { OpenOptions } from '#launcher/browsers/openBrowser';
import { type Closers, collectClosers } from '#launcher/closers';
import { connected } from '#launcher/connected';
import { prepareExtension } from '#launcher/prepareExtension';
import { type Conversation, type LocalAgent, startLocalAgent } from '#local-agent/localAgent';
import { presetRule, tabsRule } from '#sites/presets';
import { ADDON_ID } from './addonId';
import { allowPrivateWindows } from './allowPrivateWindows';
import { killBackground } from './killBackground';
import { killBrowser } from './killBrowser';
import { type ServedPage, servePages } from './pageServer';
import { type Command, pressKey } from './pressKey';
import { openTestBrowser, type TestBrowser } from './testBrowser';

export interface WorldOptions {
  browser: BrowserName;
  /** The folder of its development build; left out, one is made. */
  build?: string;
  /** Left out: reading and acting on the served pages, and tabs. */
  rules?: (origin: string) => Rule[];
  /** Pages besides those of test/pages: `{ '/cart': '<h1>Cart</h1>' }`. */
  pages?: Record<string, ServedPage>;
  /** Where the first tab starts. */
  path?: string;
  /** Another agent than a BlackBox one of the world's own; whoever started it closes it. */
  agent?: { platform: Platform; server: LocalAgent };
  /** What its profile says besides. */
  profile?: Partial<Pick<Profile, 'name'>> & Pick<Profile, 'callType' | 'sound' | 'pushToTalk'>;
  /** What the seed says besides, given the origin of the served pages. */
  seed?: (origin: string) => Pick<Seed, 'holdAt' | 'ledger' | 'newSites'>;
  /** Files laid beside the extension's own, by name. */
  files?: Record<string, string>;
  /** What the browser is started with besides. */
  launch?: Pick<OpenOptions, 'args' | 'preferences' | 'env' | 'profileDir' | 'sound'>;
  /** How a browser is come by where nothing is asked of how it is started; left out, one is started. */
  obtain?: (options: Pick<OpenOptions, 'browser' | 'extension' | 'url'>) => Promise<TestBrowser>;
}

export interface World {
  agent: LocalAgent;
  /** The connected conversation; after a reconnection take the next one from `agent`. */
  conversation: Conversation;
  call(tool: string, args: unknown): Promise<ToolResult>;
  /** The first tab. */
  readonly page: Page;
  /** The origin of the served pages. */
  origin: string;
  /** The same pages under an origin without a rule. */
  otherOrigin: string;
  /** The extension's own origin. */
  extensionOrigin: string;
  readonly browser: TestBrowser;
  /** Fails unless the first tab is at this address; the driver can learn of a navigation a moment later than we do. */
  isAt(address: string): Promise<void>;
  /** Brings the first tab to a served page. */
  open(path: string): Promise<Page>;
  /** Opens the popup's document in a new tab. */
  popup(): Promise<Page>;
  /** Opens the options page in a new tab. */
  options(): Promise<Page>;
  killBackground(): Promise<void>;
  /** Opens the side panel's document in a new tab. */
  panel(): Promise<Page>;
  /** Closes the panel at the side of the window, from one of the extension’s own pages. */
  closePanel(ownPage: Page): Promise<void>;
  /** Presses the keys of one of our commands. */
  pressKey(command: Command): Promise<void>;
  /** Gives the extension what a press on its button gives it: the tab in view, until it goes to another page. */
  pressButton(): Promise<void>;
  /** Lets the extension into private windows, which reloads it. */
  allowPrivateWindows(): Promise<void>;
  /** Kills the browser with everything in it and starts it anew; takes a `launch.profileDir`. */
  restartBrowser(): Promise<void>;
  close(): Promise<void>;
}

// A development build for Chromium may enter every tab anyway.
const PRESS = `WebExtensionPolicy.getByID('${ADDON_ID}').extension.tabManager.addActiveTabPermission(
  Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab)`;

const CLOSE_SIDEBAR = "Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide()";
const CLOSE_SIDE_PANEL =
  "chrome.windows.getAll({ windowTypes: ['normal'] }).then(([{ id }]) => chrome.sidePanel.close({ windowId: id }))";

const actAndTabs = (origin: string): Rule[] => [presetRule(origin, 'act'), tabsRule()];

/** A browser with the extension, connected to an agent of the test's own, and pages to act on. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const closers = collectClosers();
  try {
    return await start(options, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function start(options: WorldOptions, closers: Closers): Promise<World> {
  const name = options.browser;
  const pages = await servePages(options.pages);
  closers.add(pages.close);
  const agent = options.agent?.server ?? (await startLocalAgent({ name: 'Test agent' }));
  if (!options.agent) closers.add(agent.close);
  const platform = options.agent?.platform ?? 'blackbox';
  const profile = { id: 'test', name: 'Test agent', platform, address: agent.url, ...options.profile };
  const rules = (options.rules ?? actAndTabs)(pages.origin);
  // Nobody answers questions, but in the tests that are about them.
  const seed: Seed = {
    profile,
    token: agent.token,
    rules,
    newSites: 'refuse',
    ...options.seed?.(pages.origin),
  };
  const prepared = await prepareExtension({
    browser: name,
    seed,
    ...(options.build ? { build: options.build } : {}),
    ...(options.files ? { files: options.files } : {}),
  });
  closers.add(prepared.remove);
  const url = `${pages.origin}${options.path ?? '/'}`;
  const wanted = { browser: name, extension: prepared.dir, url };
  const launch = () =>
    options.obtain && !options.launch
      ? options.obtain(wanted)
      : openTestBrowser({ ...options.launch, ...wanted });
  let browser = await launch();
  closers.add(() => browser.close());
  const conversation = await connected(agent);
  const world: World = {
    agent,
    conversation,
    get browser() {
      return browser;
    },
    get page() {
      return browser.page;
    },
    origin: pages.origin,
    otherOrigin: pages.otherOrigin,
    extensionOrigin: browser.origin,
    call: (tool, args) => conversation.callTool(tool, args),
    async isAt(address) {
      await browser.page.waitForFunction((wanted) => location.href === wanted, { timeout: 5000 }, address);
    },
    async open(path) {
      await browser.page.goto(`${pages.origin}${path}`);
      return browser.page;
    },
    popup: () => browser.openExtensionPage('popup.html'),
    options: () => browser.openExtensionPage('options.html'),
    killBackground: () => killBackground(browser),
    panel: () => browser.openExtensionPage('sidepanel.html'),
    async closePanel(ownPage) {
      if (browser.firefox) await browser.firefox.evaluate(CLOSE_SIDEBAR);
      else await ownPage.evaluate(CLOSE_SIDE_PANEL);
    },
    pressKey: (command) => pressKey(command, browser),
    pressButton: async () => browser.firefox?.evaluate(PRESS),
    allowPrivateWindows: () => allowPrivateWindows(world),
    async restartBrowser() {
      await killBrowser(browser);
      browser = await launch();
    },
    close: closers.close,
  };
  return world;
}
