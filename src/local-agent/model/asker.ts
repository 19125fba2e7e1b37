import OpenAI from 'openai';
import type { ChatCompletionMessage, ChatCompletionMessageParam } from 'openai/resources/chat/completions';
import { type Cost, noCost, plus } from '../cost';
import { functions } from './functions';
import type { ModelOptions } from './modelOptions';

const PATIENCE_MS = 120_000;

/** Asks the model, and keeps what that cost. */
export interface Asker {
  readonly cost: Cost;
  /** The model's next message. Rejects as the library does, or when there is no message in the answer. */
  ask(messages: readonly ChatCompletionMessageParam[], signal: AbortSignal): Promise<ChatCompletionMessage>;
}

export function createAsker({ address, model, key }: ModelOptions): Asker {
  const client = new OpenAI({
    baseURL: address.href,
    // The library would else take what the environment keeps for OpenAI, and hand it to this server.
    apiKey: key ?? 'none',
    organization: null,
    project: null,
    ...(key === undefined && { defaultHeaders: { Authorization: null } }),
    timeout: PATIENCE_MS,
    logLevel: 'off',
  });
  let cost = noCost;
  return {
    get cost() {
      return cost;
    },
    async ask(messages, signal) {
      const wanted = { model, messages: [...messages], tools: functions };
      const answer = await client.chat.completions.create(wanted, { signal });
      const { prompt_tokens: tokensIn = 0, completion_tokens: tokensOut = 0 } = answer.usage ?? {};
      cost = plus(cost, { requests: 1, tokensIn, tokensOut });
      const message = answer.choices?.[0]?.message;
      if (!message) throw new Error('there is no message in its answer.');
      return message;
    },
  };
}
