import { browser } from 'wxt/browser';
import type { Connection } from '#contract/connection';
import type { Rule } from '#contract/rule';
import { patternOf } from '#sites/hostPermission';
import { BROWSER } from '#sites/site';
import { connection } from '#store/connection';
import { grants } from '#store/grants';
import { rules } from '#store/rules';
import { within } from '#tools/within';
import { BRIDGE_FILE, GUARD_FILE } from './mainWorld';

// A browser that takes longer holds no call up; its page is guarded as others are, at the first act in it.
const WITHIN_MS = 500;

/**
 * Keeps the guard in every new document of the sites that may be acted on, from its start and only while a
 * conversation lives. `onFault` hears when the browser would not take it. Returns what waits until the documents opened
 * from then on are guarded: a conversation's first call can be here before the browser was told.
 */
export function guardSites(onFault: (fault: unknown) => void): () => Promise<void> {
  let last = Promise.resolve();
  let next: Promise<void> | undefined;
  const update = () => {
    // Whoever comes before it begins shares it.
    next ??= last
      .then(() => {
        next = undefined;
        return register();
      })
      .catch(onFault);
    last = next;
    return next;
  };
  connection.watch(update);
  rules.watch(update);
  grants.watch(update);
  void update();
  return async () => void (await within(update(), WITHIN_MS));
}

async function register(): Promise<void> {
  const [now, always, lasting] = await Promise.all([connection.read(), rules.read(), grants.read()]);
  const known = lives(now) ? [...always, ...lasting].filter(({ site }) => site !== BROWSER) : [];
  await keepIn(known.filter(mayAct), { id: 'dialogs', file: GUARD_FILE, allFrames: true });
  if (toolsAreHidden()) {
    await keepIn(known.filter(maySomething), { id: 'tools', file: BRIDGE_FILE, allFrames: false });
  }
}

interface Script {
  id: string;
  file: string;
  allFrames: boolean;
}

async function keepIn(rulesOf: readonly Rule[], { id, file, allFrames }: Script): Promise<void> {
  const matches = [...new Set(rulesOf.map(({ site }) => patternOf(site)))];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = { id, js: [file], matches };
  if (registered && isSame(registered.matches, matches)) return;
  if (registered) return browser.scripting.updateContentScripts([script]);
  await browser.scripting.registerContentScripts([
    { ...script, runAt: 'document_start', world: 'MAIN', allFrames, persistAcrossSessions: false },
  ]);
}

const isSame = (registered: readonly string[] = [], wanted: readonly string[]) =>
  registered.length === wanted.length && wanted.every((match) => registered.includes(match));

const lives = ({ phase }: Connection) => phase === 'live' || phase === 'waiting';

const mayAct = ({ effects, tools }: Rule) =>
  effects.act === 'allow' || Object.values(tools).includes('allow');

const maySomething = ({ effects, tools }: Rule) =>
  [...Object.values(effects), ...Object.values(tools)].includes('allow');

// Firefox 153 takes a page's tools and lets nobody list them: who wants to know them must be there when they are declared.
function toolsAreHidden(): boolean {
  const context = Reflect.get(navigator, 'modelContext');
  return typeof context === 'object' && context !== null && !('getTools' in context);
}
