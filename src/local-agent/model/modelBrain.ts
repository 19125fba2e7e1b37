import type { ChatCompletionMessageToolCall } from 'openai/resources/chat/completions';
import type { ToolResult } from '#contract/result';
import { isStop } from '#contract/stopWords';
import type { Brain, Hands, Mind } from '../brain';
import type { Cost } from '../cost';
import { type Asker, createAsker } from './asker';
import { type Circles, createCircles } from './circles';
import { createMemory, type Memory } from './memory';
import type { ModelOptions } from './modelOptions';
import { modelProblem } from './modelProblem';
import { readCall } from './readCall';

const MOST_STEPS = 25;
const STOPPED = 'I stopped.';

/** A brain that is a language model behind an OpenAI-compatible server, with our tools as its functions. */
export function modelBrain(options: ModelOptions): Brain {
  return { begin: () => new ModelMind(options) };
}

class ModelMind implements Mind {
  readonly #options: ModelOptions;
  readonly #asker: Asker;
  readonly #memory: Memory = createMemory();

  constructor(options: ModelOptions) {
    this.#options = options;
    this.#asker = createAsker(options);
  }

  get cost(): Cost {
    return this.#asker.cost;
  }

  async hear(request: string, hands: Hands): Promise<string> {
    if (isStop(request)) return 'All right.';
    this.#memory.begin(request);
    try {
      const said = await this.#work(hands);
      this.#memory.add({ role: 'assistant', content: said });
      return said;
    } catch (fault) {
      if (!hands.signal.aborted) {
        // What was not answered is not asked again with the next request.
        this.#memory.takeBack();
        return modelProblem(fault, this.#options);
      }
      this.#memory.add({ role: 'assistant', content: STOPPED });
      return STOPPED;
    }
  }

  async #work(hands: Hands): Promise<string> {
    const { mostSteps = MOST_STEPS } = this.#options;
    const circles = createCircles();
    let steps = 0;
    for (;;) {
      const { content, tool_calls: calls = [] } = await this.#asker.ask(this.#memory.messages, hands.signal);
      if (calls.length === 0) return content?.trim() || 'The language model said nothing.';
      this.#memory.add({ role: 'assistant', content, tool_calls: calls });
      let enough: string | undefined;
      for (const call of calls) {
        if (steps >= mostSteps)
          enough ??= `I stopped after ${steps} steps. Say “go on” if I should continue.`;
        // Each call wants an answer before the model may be asked again.
        if (enough !== undefined) this.#memory.addResult(call.id, NOT_DONE);
        else enough = await this.#step(call, { hands, circles });
        steps += 1;
      }
      if (enough !== undefined) return enough;
    }
  }

  /** Does one call; words mean that it was the last one. */
  async #step(call: ChatCompletionMessageToolCall, { hands, circles }: Step): Promise<string | undefined> {
    const read = readCall(call);
    const isFault = 'fault' in read;
    const result = isFault ? read.fault : await hands.call(read.tool, read.args);
    this.#memory.addResult(call.id, result);
    if (wasStopped(result) || hands.signal.aborted) return STOPPED;
    return circles.note(isFault ? 'fault' : `${read.tool} ${JSON.stringify(read.args)}`, { result, isFault });
  }
}

interface Step {
  hands: Hands;
  circles: Circles;
}

const NOT_DONE = {
  status: 'error',
  errorCode: 'CANCELLED',
  message: 'Not done: it was stopped before this.',
};

function wasStopped(result: ToolResult): boolean {
  return result.status === 'error' && result.errorCode === 'CANCELLED';
}
