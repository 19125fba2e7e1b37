import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { OpenOptions } from '#launcher/browsers/openBrowser';
import { openExtensionPage } from '#launcher/browsers/openExtensionPage';
import { ADDON_ID } from './addonId';
import { atEnd } from './browserEnvironment';
import { openTestBrowser, type TestBrowser } from './testBrowser';

// To start a browser takes longer than many a test file, so they take turns in one.
let waiting: TestBrowser | undefined;

// Firefox’s driver sees no window that an extension opens, and makes its tabs in the newest.
const CLOSE_OTHER_WINDOWS =
  'for (const window of [...Services.wm.getEnumerator(null)].slice(1)) window.close()';
const HAS_ONE_WINDOW = `{
  const { length } = [...Services.wm.getEnumerator(null)];
  if (length > 1) throw new Error(\`\${length} windows are open.\`);
}`;

/**
 * A browser with the extension newly installed and one tab: the one whose turn before has ended, else a new one.
 * Closing it takes the extension out and leaves it to whoever is next.
 */
export async function takeTurn(
  options: Pick<OpenOptions, 'browser' | 'extension' | 'url'>,
): Promise<TestBrowser> {
  const before = waiting;
  waiting = undefined;
  if (!before) {
    const started = await openTestBrowser(options);
    atEnd(started.close);
    return turnOf(started);
  }
  try {
    return await nextTurn(before, options);
  } catch (error) {
    return unfit(before, error, () => takeTurn(options));
  }
}

async function nextTurn(
  before: TestBrowser,
  options: Pick<OpenOptions, 'extension' | 'url'>,
): Promise<TestBrowser> {
  const origin = await install(before, options.extension);
  await before.firefox?.evaluate(HAS_ONE_WINDOW);
  if (options.url) await before.page.goto(options.url);
  return turnOf({
    ...before,
    origin,
    openExtensionPage: (path) => openExtensionPage(before.browser, origin, path),
  });
}

function turnOf(turn: TestBrowser): TestBrowser {
  return {
    ...turn,
    async close() {
      try {
        waiting = { ...turn, page: await cleared(turn) };
      } catch (error) {
        await unfit(turn, error, async () => undefined);
      }
    },
  };
}

/** A browser that cannot be handed on is closed, and whoever is next has a new one; what was in the way is told. */
async function unfit<T>(turn: TestBrowser, error: unknown, instead: () => Promise<T>): Promise<T> {
  console.warn('A browser could not be handed on; the next test file starts a new one.', error);
  await turn.close();
  return instead();
}

/** Takes out the extension and whatever is open, and forgets cookies; the one tab that is left. */
async function cleared({ browser, origin, firefox }: TestBrowser): Promise<Page> {
  await browser.uninstallExtension(firefox ? ADDON_ID : new URL(origin).host);
  await firefox?.evaluate(CLOSE_OTHER_WINDOWS);
  const page = await browser.newPage();
  const pages = await Promise.all(browser.targets().map((target) => target.page()));
  await Promise.all(pages.filter((one) => one && one !== page).map((one) => one?.close()));
  await browser.deleteCookie(...(await browser.cookies()));
  return page;
}

async function install({ browser, firefox }: TestBrowser, extension: string): Promise<string> {
  if (!firefox) return `chrome-extension://${await browser.installExtension(extension)}`;
  // What an add-on has stored is cleared at leisure; under an origin of its own the next one never meets it.
  const uuid = randomUUID();
  const uuids = JSON.stringify(JSON.stringify({ [ADDON_ID]: uuid }));
  await firefox.evaluate(`Services.prefs.setStringPref('extensions.webextensions.uuids', ${uuids})`);
  await browser.installExtension(extension);
  return `moz-extension://${uuid}`;
}
