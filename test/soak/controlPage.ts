import type { Page } from 'puppeteer-core';
import { z } from '#contract/schema';
import type { World } from '../support/startWorld';

/** A page of the extension's own, through which a test does what the user does in the popup. */
export interface ControlPage {
  /** Sends a command as the popup does; it wakes a sleeping background. */
  send(kind: 'connect' | 'disconnect' | 'stop' | 'wake'): Promise<void>;
  /** Says something to the agent, as in the popup's chat. */
  say(text: string): Promise<void>;
  /** Whether a lost connection is tried again at once, as somebody does who presses Connect. */
  impatient(on: boolean): Promise<void>;
  tabs(): Promise<{ id: number; url: string }[]>;
  /** Sends a tab somewhere and waits for nothing. */
  goTo(id: number, url: string): Promise<void>;
  closeTab(id: number): Promise<void>;
  discardTab(id: number): Promise<void>;
  /** Settles when no background is running any more; it does not wake one. */
  backgroundEnded(): Promise<void>;
  /** Reloads the extension, which closes this page as well. */
  reloadExtension(): Promise<void>;
  page: Page;
}

const tabs = z.array(z.object({ id: z.number(), url: z.string() }));

/** Opens it behind the first tab. */
export async function openControlPage(world: World): Promise<ControlPage> {
  const page = await world.options();
  await world.page.bringToFront();
  await page.evaluate(PREPARE);
  await page.evaluate('beImpatient(true)');
  return {
    page,
    send: async (kind) => void (await page.evaluate(`command('${kind}')`)),
    say: async (text) => void (await page.evaluate(`obey({ kind: 'say', text: ${JSON.stringify(text)} })`)),
    impatient: async (on) => void (await page.evaluate(`beImpatient(${on})`)),
    tabs: async () =>
      tabs.parse(
        await page.evaluate('chrome.tabs.query({}).then((all) => all.map(({ id, url }) => ({ id, url })))'),
      ),
    goTo: async (id, url) =>
      void (await page.evaluate(`chrome.tabs.update(${id}, { url: '${url}' }).then(() => true)`)),
    closeTab: async (id) => void (await page.evaluate(`chrome.tabs.remove(${id})`)),
    discardTab: async (id) => void (await page.evaluate(`chrome.tabs.discard(${id}).then(() => true)`)),
    reloadExtension: async () => void (await page.evaluate('void setTimeout(() => chrome.runtime.reload())')),
    backgroundEnded: async () =>
      void (await page.evaluate(`navigator.locks.request('pagehand-background', () => true)`)),
  };
}

const PREPARE = `
let impatient = false;
globalThis.beImpatient = (on) => { impatient = on; };
globalThis.obey = (asked) => chrome.storage.session.set({
  ['command:' + Date.now() + ':' + crypto.randomUUID()]: asked,
});
globalThis.command = (kind) => obey(kind === 'connect' ? { kind, profileId: 'test' } : { kind });
chrome.storage.session.onChanged.addListener(({ connection }) => {
  const given = connection?.newValue?.phase;
  if (impatient && ['waiting', 'failed', 'off'].includes(given)) command('connect');
});
true`;
