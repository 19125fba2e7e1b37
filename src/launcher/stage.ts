import type { Seed } from '#contract/seed';
import type { Brain } from '#local-agent/brain';
import { startDemoSite } from '#local-agent/demo/site';
import { type Conversation, type LocalAgent, startLocalAgent } from '#local-agent/localAgent';
import type { ModelOptions } from '#local-agent/model/modelOptions';
import { type OpenBrowser, openBrowser } from './browsers/openBrowser';
import type { Closers } from './closers';
import { connected } from './connected';
import { demoRules } from './demoRules';
import { prepareExtension } from './prepareExtension';
import type { StartOptions } from './startOptions';

export interface Stage {
  demoUrl: string;
  /** Whether who thinks has use for pictures; a language model behind functions has not. */
  pictures: boolean;
  open: OpenBrowser;
  /** The embedded agent and its conversation; absent when a real agent was named. */
  embedded: { agent: LocalAgent; conversation: Conversation } | undefined;
}

/** Starts all that `npm start` shows: agent, demo site, and the browser on it, connected and allowed. */
export async function setStage(options: StartOptions, closers: Closers): Promise<Stage> {
  const demo = await closers.open(startDemoSite, (site) => site.close());
  const brain = options.llm && (await thinking(options.llm));
  const agent = options.agent
    ? undefined
    : await closers.open(
        () => startLocalAgent({ ...(brain && { brain }) }),
        (local) => local.close(),
      );
  console.log(`Building the extension for ${options.browser} …`);
  const { browser, headless } = options;
  // Nobody answers questions while the script runs.
  const newSites = options.script ? 'refuse' : 'ask';
  const seed: Seed = { ...profileOf(options.agent, agent), rules: demoRules(demo.url), newSites };
  const prepared = await closers.open(
    () => prepareExtension({ browser, seed }),
    (copy) => copy.remove(),
  );
  const open = await closers.open(
    () => openBrowser({ browser, extension: prepared.dir, headless, url: demo.url }),
    (opened) => opened.close(),
  );
  const embedded = agent && { agent, conversation: await connected(agent) };
  return { demoUrl: demo.url, pictures: !brain, open, embedded };
}

// Loaded only where it is wanted: the library takes its time.
async function thinking(model: ModelOptions): Promise<Brain> {
  const { modelBrain } = await import('#local-agent/model/modelBrain');
  return modelBrain(model);
}

function profileOf(named: URL | undefined, agent: LocalAgent | undefined): Pick<Seed, 'profile' | 'token'> {
  const platform = 'blackbox' as const;
  if (agent) {
    return {
      profile: { id: 'local', name: 'Local agent', platform, address: agent.url },
      token: agent.token,
    };
  }
  const bare = new URL(named ?? '');
  const token = bare.searchParams.get('token') ?? '';
  bare.searchParams.delete('token');
  return { profile: { id: 'named', name: bare.host, platform, address: bare.href }, token };
}
