import { setTimeout as last } from 'node:timers/promises';
import type { BrowserName } from '#launcher/browsers/browserName';
import { startWorld, type World } from '../support/startWorld';
import { createHistory } from './history';
import { judge } from './judge';
import { loadMark, loadSite } from './loadSite';
import { backgroundBytes } from './memory';

const TABS = 8;

export interface LoadSettings {
  browser: BrowserName;
  /** Calls each second, over eight tabs. */
  rate: number;
  ledger: boolean;
}

export interface LoadRun {
  /** Asks for clicks at a steady pace, whether or not those before are answered; answers when all are. */
  pace(seconds: number): Promise<void>;
  readonly calls: number;
  /** Calls that were not answered with success. */
  readonly failed: readonly string[];
  /** Milliseconds from each request to its answer. */
  readonly ms: number[];
  /** What was broken of what TRUST promises. */
  violations(): string[];
  bytes(): Promise<number>;
  close(): Promise<void>;
}

/** A browser with eight tabs to click in. */
export async function startLoad({ browser, rate, ledger }: LoadSettings): Promise<LoadRun> {
  const history = createHistory();
  const pages = loadSite((mark) => history.record({ kind: 'effect', mark }));
  const world = await startWorld({ browser, pages, path: '/load?tab=0', seed: () => ({ ledger }) });
  const refs = await openTabs(world);
  const { conversation } = world;
  const { id: name } = conversation;
  history.record({ kind: 'opened', conversation: name });
  conversation.onAnswer((id, answer) => history.record({ kind: 'answered', conversation: name, id, answer }));
  const ms: number[] = [];
  const failed: string[] = [];
  let calls = 0;
  const ask = async () => {
    const on = calls % TABS;
    const id = loadMark(on, Math.floor(calls / TABS));
    calls += 1;
    const args = { target: `css=#${id}`, tab: refs[on] };
    const request = JSON.stringify(args);
    history.record({ kind: 'asked', conversation: name, id, request, tab: `t${on}`, mark: id });
    const started = performance.now();
    const result = await conversation.callTool('click', args, { id });
    ms.push(performance.now() - started);
    if (result.status !== 'success') failed.push(`${id}: ${result.errorCode}`);
  };
  return {
    async pace(seconds) {
      const started = performance.now();
      const asked: Promise<void>[] = [];
      for (let call = 0; call < rate * seconds; call += 1) {
        await last(Math.max(0, started + (call * 1_000) / rate - performance.now()));
        asked.push(ask());
      }
      await Promise.all(asked);
    },
    get calls() {
      return calls;
    },
    failed,
    ms,
    violations: () => judge(history.happenings),
    bytes: () => backgroundBytes(world),
    close: world.close,
  };
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
