import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '#launcher/browsers/browserName';
import { type Closers, collectClosers } from '#launcher/closers';
import { startLocalAgent } from '#local-agent/localAgent';
import { startWorld } from '../support/startWorld';
import { createAsker } from './asker';
import { openControlPage } from './controlPage';
import { draws } from './draws';
import { effectsSite } from './effectsSite';
import { changeExtensionSettings } from './extensionSettings';
import { followAgents } from './followAgent';
import { createHistory, type History } from './history';
import { setHostAccess } from './hostAccess';
import type { Trial } from './trial';
import { createTrialTabs } from './trialTabs';
import { openWire } from './wire';

export interface RunningTrial {
  trial: Trial;
  history: History;
  /** Begins anew for the next fault: unused marks, other random numbers. */
  begin(seed: number): Promise<void>;
  /** Waits until whatever can be answered is answered, and has a last click done. */
  end(): Promise<void>;
  close(): Promise<void>;
}

interface TrialOptions {
  browser: BrowserName;
  /** The folder of its development build; left out, one is made. */
  build?: string;
}

/** Starts everything a fault works with. */
export async function startTrial(options: TrialOptions): Promise<RunningTrial> {
  const closers = collectClosers();
  try {
    return await start(options, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function start({ browser, build }: TrialOptions, closers: Closers): Promise<RunningTrial> {
  const history = createHistory();
  const site = effectsSite((mark) => history.record({ kind: 'effect', mark }));
  const agents = followAgents(history);
  let agent = await startLocalAgent();
  closers.add(() => agent.close());
  agents.follow(agent);
  const wire = await openWire(() => agent.port);
  closers.add(wire.close);
  const profileDir = await mkdtemp(join(tmpdir(), 'pagehand-soak-'));
  closers.add(() => rm(profileDir, { recursive: true, force: true, maxRetries: 5 }));
  const url = new URL(agent.url);
  url.port = String(wire.port);
  const world = await startWorld({
    browser,
    ...(build ? { build } : {}),
    pages: site.pages,
    agent: { platform: 'blackbox', server: { ...agent, url: url.href } },
    seed: (origin) => ({ holdAt: `${origin}/hold` }),
    launch: {
      profileDir,
      preferences: {
        // What a temporary add-on has stored stays when the browser ends, as that of an installed one does.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        // A permission that is asked for is granted without a question.
        'extensions.webextOptionalPermissionPrompts': false,
      },
    },
  });
  closers.add(world.close);
  // Chromium switches an unpacked extension off when it reloads itself, unless the user is a developer.
  if (browser === 'chromium') {
    await changeExtensionSettings(world, 'updateProfileConfiguration', { inDeveloperMode: true });
  }
  let control = await openControlPage(world);
  const tabs = createTrialTabs(world, site, () => control);
  let tab = await tabs.adopt(world.page);
  let random = draws(0);
  const asker = createAsker(history, site);

  const trial: Trial = {
    world,
    wire,
    site,
    get control() {
      return control;
    },
    get tab() {
      return tab;
    },
    get conversation() {
      return agents.conversation;
    },
    ask(given = {}) {
      const { tab: on = tab, link = false } = given;
      const mark = tabs.nextMark(on, link);
      return asker.ask({ conversation: agents.conversation, tab: on, mark, options: given });
    },
    wait: (on) => asker.wait({ conversation: agents.conversation, tab: on }),
    async openTab() {
      const other = await tabs.adopt(await world.browser.browser.newPage());
      await world.page.bringToFront();
      return other;
    },
    nextConversation: agents.next,
    async killBackground() {
      const next = agents.next();
      await world.killBackground();
      await control.send('wake');
      await next;
    },
    async restartAgent() {
      const { token } = agent;
      await agent.close();
      agent = await startLocalAgent({ token });
      agents.follow(agent);
    },
    async reopen() {
      control = await openControlPage(world);
    },
    async restartBrowser() {
      const next = agents.next();
      await world.restartBrowser();
      await next;
      control = await openControlPage(world);
      tab = await tabs.adopt(world.page);
    },
    hostAccess: (granted) => setHostAccess(world, control, granted),
    random: (below) => random() % below,
  };
  return {
    trial,
    history,
    async begin(seed) {
      random = draws(seed);
      await tab.fresh();
    },
    async end() {
      await asker.answered();
      // The browser closes them, not the driver, which can get nowhere with tabs that crashed or were unloaded.
      for (const { id, url } of await control.tabs()) {
        if (url.startsWith(world.origin) && id !== tab.id) await control.closeTab(id);
      }
      await tab.fresh();
      const result = await trial.ask().answer;
      if (result?.status !== 'success') throw new Error(`A click after it: ${JSON.stringify(result)}`);
    },
    close: closers.close,
  };
}
