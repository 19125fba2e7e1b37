import { browser } from 'wxt/browser';
import type { Connection } from '#contract/connection';
import type { Rule } from '#contract/rule';
import { patternOf } from '#sites/hostPermission';
import { BROWSER } from '#sites/site';
import { connection } from '#store/connection';
import { grants } from '#store/grants';
import { rules } from '#store/rules';
import { GUARD_FILE } from './mainWorld';

const ID = 'dialogs';

/**
 * Keeps the guard in every new document of the sites that may be acted on, from its start and only while a
 * conversation lives. `onFault` hears when the browser would not take it.
 */
export function guardSites(onFault: (fault: unknown) => void): void {
  let last = Promise.resolve();
  const update = () => {
    last = last.then(register).catch(onFault);
  };
  connection.watch(update);
  rules.watch(update);
  grants.watch(update);
  update();
}

async function register(): Promise<void> {
  const [now, always, lasting] = await Promise.all([connection.read(), rules.read(), grants.read()]);
  const matches = lives(now) ? [...always, ...lasting].filter(mayAct).map(({ site }) => patternOf(site)) : [];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: [GUARD_FILE], matches: [...new Set(matches)] };
  if (registered) return browser.scripting.updateContentScripts([script]);
  await browser.scripting.registerContentScripts([
    { ...script, runAt: 'document_start', world: 'MAIN', allFrames: true, persistAcrossSessions: false },
  ]);
}

const lives = ({ phase }: Connection) => phase === 'live' || phase === 'waiting';

const mayAct = ({ site, effects, tools }: Rule) =>
  site !== BROWSER && (effects.act === 'allow' || Object.values(tools).includes('allow'));
