import type { ModelOptions } from '#local-agent/model/modelOptions';
import { UsageError } from './usageError';

interface Given {
  llm?: string | undefined;
  model?: string | undefined;
  steps?: string | undefined;
}

/** The language model that the words name, if they name one. Its key comes from the environment only. */
export function readModel(
  { llm, model, steps }: Given,
  { PAGEHAND_LLM_KEY: key }: NodeJS.ProcessEnv,
): ModelOptions | undefined {
  if (llm === undefined) {
    const alone = model === undefined ? steps !== undefined && '--steps' : '--model';
    if (alone) throw new UsageError(`${alone} says something about --llm, which is missing.`);
    return undefined;
  }
  const address = addressOf(llm);
  if (!model) throw new UsageError('--llm needs --model NAME, the name by which the server knows the model.');
  if (key && address.protocol === 'http:' && !isLoopback(address)) {
    throw new UsageError(
      'PAGEHAND_LLM_KEY would travel unencrypted: use https:, or a server on this machine.',
    );
  }
  const mostSteps = steps === undefined ? undefined : Number(steps);
  if (mostSteps !== undefined && !(Number.isInteger(mostSteps) && mostSteps >= 1)) {
    throw new UsageError(`--steps is a number from 1 on, not “${steps}”.`);
  }
  return { address, model, ...(key && { key }), ...(mostSteps !== undefined && { mostSteps }) };
}

function addressOf(given: string): URL {
  const address = URL.canParse(given) ? new URL(given) : undefined;
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') {
    throw new UsageError(
      `--llm is an http: or https: address such as http://127.0.0.1:11434/v1, not “${given.slice(0, 80)}”.`,
    );
  }
  if (address.username || address.password) {
    throw new UsageError(
      '--llm takes no name or password in its address: put the key into PAGEHAND_LLM_KEY.',
    );
  }
  return address;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
