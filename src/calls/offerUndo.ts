import { browser } from 'wxt/browser';
import type { Rule } from '#contract/rule';
import { paused } from '#store/paused';
import { undoable } from '#store/undoable';
import type { PastAct } from '#tools/deedLog';
import { tabById, tabFacts } from '#tools/tabs';
import { historyStep, wayBackOf } from '#tools/undoing';
import type { Desk } from './desk';
import { refusal } from './gate';
import { mayRead } from './reader';

/**
 * Keeps telling, through the store, which line of the activity can be taken back: the newest act, while its way back
 * stands open and is allowed. Must be called while the background starts.
 */
export function offerUndo(desk: Desk): void {
  let latest = 0;
  let offered: number | null | undefined;
  const offer = (line: number | null) => {
    if (line === offered) return;
    offered = line;
    undoable.write(line).catch(tell);
  };
  const check = async () => {
    latest += 1;
    const turn = latest;
    const act = desk.deeds.newest();
    // What stands there is not offered on while the next is looked at.
    if (act?.line?.id !== offered) offer(null);
    const can = act?.line !== undefined && (await canTakeBack(act, desk));
    if (turn === latest) offer(can && act?.line ? act.line.id : null);
  };
  const checkNow = () => void check().catch(tell);
  const checkIn = (tabId: number) => {
    if (desk.deeds.newest()?.tab === `t${tabId}`) checkNow();
  };
  desk.deeds.watch(checkNow);
  desk.onWithdrawal(checkNow);
  paused.watch(checkNow);
  browser.tabs.onRemoved.addListener(checkIn);
  browser.tabs.onUpdated.addListener((tabId, { url, status }) => {
    if (url || status) checkIn(tabId);
  });
  // An earlier background knew what could be taken back; this one does not.
  offer(null);
}

/** Whether an undo of this act would be allowed, or asked about, and has a way to go. */
async function canTakeBack(act: PastAct, desk: Desk): Promise<boolean> {
  const way = wayBackOf(act);
  if (way === undefined || (await desk.consent.isPaused())) return false;
  const rules = await desk.rules();
  if (way === 'tab') return isOpen(refusal(rules, REOPENING, undefined));
  const tab = act.tab === undefined ? undefined : await tabById(act.tab).catch(() => undefined);
  if (!tab) return false;
  if (way === 'history') {
    const isThere = tabFacts(tab.id, tab.url ?? '', '').url === act.url;
    return isThere && leadsBack(act, rules, tab.url);
  }
  return isOpen(refusal(rules, PUTTING_BACK, tab.url)) && isRemembered(act.key, tab.id, desk);
}

function leadsBack(act: PastAct, rules: readonly Rule[], url: string | undefined): boolean {
  const step = { name: historyStep(act), effect: 'navigate', needs: 'site' } as const;
  return isOpen(refusal(rules, step, url)) && mayRead(rules, act.line?.site);
}

/** Whether the document that did it is still there, be it a frame of the tab. */
async function isRemembered(key: string, tabId: number, { ports }: Pick<Desk, 'ports'>): Promise<boolean> {
  const recalls = async (frameId: number) => {
    const port = await ports.find(tabId, frameId).catch(() => undefined);
    const recalled = await port?.recall(key).catch(() => undefined);
    return recalled?.kind === 'done';
  };
  if (await recalls(0)) return true;
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const inside = frames.filter(({ frameId }) => frameId !== 0);
  return (await Promise.all(inside.map(({ frameId }) => recalls(frameId)))).includes(true);
}

const isOpen = (against: ReturnType<typeof refusal>) => !against || against.mayAsk === true;

const REOPENING = { name: 'reopen_tab', effect: 'tabs', needs: 'browser' } as const;
const PUTTING_BACK = { name: 'undo', effect: 'act', needs: 'site' } as const;

const tell = (fault: unknown) => console.error('What can be taken back was not told.', fault);
