import { setTimeout as last } from 'node:timers/promises';
import type { BrowserName } from '#launcher/browsers/browserName';
import { startWorld, type World } from '../support/startWorld';
import { createHistory } from './history';
import { judge } from './judge';
import { loadMark, loadSite } from './loadSite';
import { backgroundBytes } from './memory';

const TABS = 8;
const WARM_UP_S = 3;

export interface LoadSettings {
  browser: BrowserName;
  /** Calls each second, over eight tabs. */
  rate: number;
  seconds: number;
  ledger: boolean;
}

export interface LoadRun {
  calls: number;
  violations: string[];
  /** Calls that were not answered with success. */
  failed: string[];
  /** Milliseconds from request to answer, ascending; without the first seconds. */
  ms: number[];
  bytesBefore: number;
  bytesAfter: number;
}

/** Asks for clicks at a steady pace, whether or not those before are answered. */
export async function loadRun({ browser, rate, seconds, ledger }: LoadSettings): Promise<LoadRun> {
  const history = createHistory();
  const pages = loadSite((mark) => history.record({ kind: 'effect', mark }));
  const world = await startWorld({ browser, pages, path: '/load?tab=0', seed: () => ({ ledger }) });
  try {
    const { conversation } = world;
    history.record({ kind: 'opened', conversation: conversation.id });
    conversation.onAnswer((id, answer) =>
      history.record({ kind: 'answered', conversation: conversation.id, id, answer }),
    );
    const refs = await openTabs(world);
    const ms: number[] = [];
    const failed: string[] = [];
    const ask = async (call: number, counts: boolean) => {
      const on = call % TABS;
      const id = loadMark(on, Math.floor(call / TABS));
      const args = { target: `css=#${id}`, tab: refs[on] };
      const request = JSON.stringify(args);
      history.record({ kind: 'asked', conversation: conversation.id, id, request, tab: `t${on}`, mark: id });
      const started = performance.now();
      const result = await conversation.callTool('click', args, { id });
      if (counts) ms.push(performance.now() - started);
      if (result.status !== 'success') failed.push(`${id}: ${result.errorCode}`);
    };
    const pace = async (from: number, calls: number, counts: boolean) => {
      const started = performance.now();
      const asked: Promise<void>[] = [];
      for (let call = 0; call < calls; call += 1) {
        await last(Math.max(0, started + (call * 1_000) / rate - performance.now()));
        asked.push(ask(from + call, counts));
      }
      await Promise.all(asked);
      return from + calls;
    };
    const warm = await pace(0, rate * WARM_UP_S, false);
    const bytesBefore = await backgroundBytes(world);
    const calls = await pace(warm, rate * seconds, true);
    const bytesAfter = await backgroundBytes(world);
    ms.sort((a, b) => a - b);
    return { calls, violations: judge(history.happenings), failed, ms, bytesBefore, bytesAfter };
  } finally {
    await world.close();
  }
}

/** One tab is there; the ids by which agents know all eight. */
async function openTabs(world: World): Promise<string[]> {
  for (let tab = 1; tab < TABS; tab += 1) {
    const page = await world.browser.browser.newPage();
    await page.goto(`${world.origin}/load?tab=${tab}`);
  }
  const listed = await world.call('list_tabs', {});
  if (listed.status !== 'success') throw new Error(listed.message);
  return Array.from({ length: TABS }, (_unused, tab) => refOf(listed.data, `/load?tab=${tab}`));
}

function refOf(data: unknown, address: string): string {
  const all: unknown = Object(data).tabs;
  const found = Array.isArray(all) ? all.find((tab) => String(Object(tab).url).endsWith(address)) : undefined;
  if (!found) throw new Error(`No tab shows ${address}.`);
  return String(found.id);
}
