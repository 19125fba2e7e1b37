import { browser } from 'wxt/browser';
import type { Desk } from '#calls/desk';
import { forbidden, whereabouts } from '#calls/whereabouts';
import { cleanText } from '#page/names/cleanText';
import { grants } from '#store/grants';
import { handedOver } from '#store/handedOver';
import { newSites } from '#store/newSites';
import { readOnly } from '#store/readOnly';
import { rules } from '#store/rules';
import { tools } from '#tools/index';

const SETTLE_MS = 300;
const APART_MS = 3000;

interface Given {
  desk: Desk;
  /** Called with each new sentence about where the user is. */
  onPlace(words: string): void;
  /** Called with each new list of tools the user forbids there. */
  onForbidden(names: readonly string[]): void;
}

export interface Awareness {
  /** Somebody wants to know: looks, tells, and goes on telling. */
  start(): void;
  stop(): void;
  forbidden(): Promise<readonly string[]>;
}

/**
 * Keeps an agent aware of the page the user is on, told after navigations, switches of tabs and changed rules: once
 * things have settled, and no more often than every three seconds.
 */
export function watchAwareness({ desk, onPlace, onForbidden }: Given): Awareness {
  let isOn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldAt = 0;
  let lastForbidden = '';
  let lastMark = '';

  const look = async () => {
    const [tab, allowed] = await Promise.all([desk.currentTab(), desk.rules()]);
    const place = tab && { url: tab.url, title: cleanText(tab.title ?? '') };
    const words = whereabouts(place, allowed);
    // A page that plays with its title is no other place.
    const mark = `${place?.url} ${whereabouts(place && { ...place, title: '' }, allowed)}`;
    return { mark, words, names: forbidden(tools, place?.url, allowed) };
  };
  const tell = async () => {
    timer = undefined;
    const { mark, words, names } = await look();
    if (!isOn) return;
    toldAt = Date.now();
    if (mark !== lastMark) onPlace(words);
    lastMark = mark;
    if (names.join() !== lastForbidden) onForbidden(names);
    lastForbidden = names.join();
  };
  const soon = () => {
    if (isOn) timer ??= setTimeout(() => void tell(), Math.max(SETTLE_MS, toldAt + APART_MS - Date.now()));
  };

  browser.tabs.onUpdated.addListener((_id, { status, url }) => {
    if (status === 'complete' || url !== undefined) soon();
  });
  browser.tabs.onActivated.addListener(soon);
  browser.windows.onFocusChanged.addListener(soon);
  for (const deciding of [rules, grants, newSites, readOnly, handedOver]) deciding.watch(soon);
  return {
    start() {
      isOn = true;
      void tell();
    },
    stop() {
      isOn = false;
      clearTimeout(timer);
      timer = undefined;
      lastMark = '';
    },
    async forbidden() {
      const { names } = await look();
      lastForbidden = names.join();
      return names;
    },
  };
}
