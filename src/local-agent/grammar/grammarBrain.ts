import type { ToolResult } from '#contract/result';
import type { Brain, Hands, Mind } from '../brain';
import type { Call, Intent } from './intent';
import { parseRequest } from './parseRequest';
import { askWhich, chosenBy, type Question, questionFrom } from './question';
import { canSettle, settleOn } from './settle';
import { firstFound, HELP, nextPart, spokenAnswer } from './spokenAnswer';

/** A brain that understands set phrases of English; what it hears decides what it does, nothing else does. */
export function grammarBrain(): Brain {
  return { begin: () => new GrammarMind() };
}

class GrammarMind implements Mind {
  #question: Question | undefined;
  #lastTarget: string | undefined;
  #reading: { call: Call; cursor: string } | undefined;

  async hear(request: string, hands: Hands): Promise<string> {
    const question = this.#question;
    this.#question = undefined;
    if (!question) return this.#follow(parseRequest(request), hands);
    const chosen = chosenBy(request, question);
    if (chosen === undefined) return this.#follow(parseRequest(request), hands);
    if (chosen !== 'none_such') return this.#try([settleOn(question.call, chosen)], hands);
    this.#question = question;
    return `There is no such number. ${askWhich(question)}`;
  }

  async #follow(intent: Intent, hands: Hands): Promise<string> {
    switch (intent.kind) {
      case 'help':
        return HELP;
      case 'never_mind':
        return 'All right, I left it.';
      case 'read_more':
        return this.#readMore(hands);
      case 'call':
        return this.#try(
          [intent.call, ...intent.instead].map((call) => this.#withoutIt(call)),
          hands,
        );
    }
  }

  async #readMore(hands: Hands): Promise<string> {
    if (!this.#reading) return 'There is nothing more to read. Say “read the page” to begin.';
    const { call, cursor } = this.#reading;
    return this.#try([{ tool: call.tool, args: { ...call.args, cursor } }], hands);
  }

  /** Tries each reading of the request until one fits the page; the first reading's answer is the one to say. */
  async #try(calls: readonly Call[], hands: Hands): Promise<string> {
    let first: string | undefined;
    for (const call of calls) {
      const result = await hands.call(call.tool, call.args);
      if (!fitsNothing(result)) return this.#answer(call, result);
      first ??= spokenAnswer(result);
    }
    return first ?? HELP;
  }

  #answer(call: Call, result: ToolResult): string {
    this.#remember(call, result);
    const question = questionFrom(call, result);
    if (!question || !canSettle(call)) return spokenAnswer(result);
    this.#question = question;
    return askWhich(question);
  }

  #remember(call: Call, result: ToolResult): void {
    if (typeof call.args.target === 'string') this.#lastTarget = call.args.target;
    if (call.tool === 'find_on_page') this.#lastTarget = firstFound(result) ?? this.#lastTarget;
    if (call.tool !== 'read_page' && call.tool !== 'read_text') return;
    const cursor = nextPart(result);
    this.#reading = cursor === undefined ? undefined : { call, cursor };
  }

  #withoutIt(call: Call): Call {
    const { target } = call.args;
    if (this.#lastTarget === undefined || typeof target !== 'string') return call;
    return /^(?:it|that|this)(?: one)?$/iu.test(target)
      ? { ...call, args: { ...call.args, target: this.#lastTarget } }
      : call;
  }
}

/** Only answers that prove nothing was done let another reading be tried. */
function fitsNothing(result: ToolResult): boolean {
  return (
    result.status === 'error' &&
    (result.errorCode === 'TARGET_NOT_FOUND' || result.errorCode === 'NOT_EDITABLE')
  );
}
