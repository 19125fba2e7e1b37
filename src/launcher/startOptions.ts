import { parseArgs } from 'node:util';
import type { ModelOptions } from '#local-agent/model/modelOptions';
import { type BrowserName, browserNames, isBrowserName } from './browsers/browserName';
import { readModel } from './readModel';
import { UsageError } from './usageError';

export interface StartOptions {
  browser: BrowserName;
  /** A real agent's address with its token, in place of the embedded one. */
  agent: URL | undefined;
  /** A language model as the embedded agent's brain, in place of the grammar. */
  llm: ModelOptions | undefined;
  headless: boolean;
  script: boolean;
}

export const usage = `npm start -- [--browser chromium|firefox] [--agent wss://…?token=…] [--headless] [--script]
             [--llm http://…/v1 --model NAME [--steps N]]

  --browser   the browser to open (chromium)
  --agent     connect to this agent instead of the embedded one
  --llm       let a language model think instead of the grammar: an OpenAI-compatible server's address
  --model     the name by which that server knows the model; PAGEHAND_LLM_KEY holds the key, if it wants one
  --steps     how many calls one request may take with it (25)
  --headless  show no window
  --script    run the scripted conversation, print its results and end; chosen when there is no display`;

/** Reads the words after `npm start --`. Without a display the script runs, as nobody could watch. */
export function readStartOptions(
  words: string[],
  environment: NodeJS.ProcessEnv = process.env,
): StartOptions {
  const given = parse(words);
  const browser = given.browser ?? 'chromium';
  if (!isBrowserName(browser)) {
    throw new UsageError(`--browser is one of ${browserNames.join(', ')}, not “${browser}”.`);
  }
  const agent = given.agent === undefined ? undefined : agentAddress(given.agent);
  if (agent && given.script) {
    throw new UsageError('--script is the embedded agent talking; leave --agent or --script out.');
  }
  const llm = readModel(given, environment);
  if (agent && llm)
    throw new UsageError('--llm is a brain for the embedded agent; leave --agent or --llm out.');
  const seen = hasDisplay(environment);
  return {
    browser,
    agent,
    llm,
    headless: given.headless || given.script || !seen,
    script: given.script || (!seen && !agent && !given.headless),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        browser: { type: 'string' },
        agent: { type: 'string' },
        llm: { type: 'string' },
        model: { type: 'string' },
        steps: { type: 'string' },
        headless: { type: 'boolean', default: false },
        script: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function agentAddress(given: string): URL {
  const address = URL.canParse(given) ? new URL(given) : undefined;
  if (address?.protocol !== 'wss:' && address?.protocol !== 'ws:') {
    throw new UsageError(`--agent is a wss: address, not “${given.slice(0, 80)}”.`);
  }
  if (!address.searchParams.get('token')) {
    throw new UsageError('--agent needs the token in its address: wss://…?token=….');
  }
  return address;
}

function hasDisplay({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}
