import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { ModelOptions } from './modelOptions';

/** Why the model gave no answer, in words for the user that say what to do. The key is in none of them. */
export function modelProblem(fault: unknown, { address, model, key }: ModelOptions): string {
  const words = sentence(fault, { host: address.host, model });
  return key ? words.replaceAll(key, '…') : words;
}

function sentence(fault: unknown, { host, model }: { host: string; model: string }): string {
  if (fault instanceof APIConnectionTimeoutError)
    return `The language model at ${host} did not answer in time.`;
  if (fault instanceof APIConnectionError) {
    return `The language model at ${host} cannot be reached. Is its server running?`;
  }
  if (!(fault instanceof APIError))
    return `The language model at ${host} answered what is not understood: ${short(fault)}`;
  switch (fault.status) {
    case 401:
    case 403:
      return `${host} refuses the key. Set PAGEHAND_LLM_KEY to one it knows.`;
    case 404:
      return `${host} does not know “${model}”, or its API begins at another address (most end with /v1).`;
    case 429:
      return `${host} takes no more requests for now. Wait a little, then ask again.`;
    default:
      return `The language model at ${host} failed: ${short(fault)}`;
  }
}

function short(fault: unknown): string {
  return (fault instanceof Error ? fault.message : String(fault)).slice(0, 300);
}
