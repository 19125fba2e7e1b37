import { betweenMarks } from '#contract/pageText';
import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { type Effect, observeEffect } from '../act/observeEffect';
import { bodyOf } from '../document/nativeReads';
import { checkGoing } from '../document/waiting';
import { cappedText } from '../names/cleanText';
import type { Page } from '../page';
import { answerText, type ToolAnswer } from './answerText';
import { runTold } from './askBridge';
import { type BroughtTool, broughtTools } from './broughtTools';
import { checkInput } from './checkInput';
import { fillFormTool } from './fillFormTool';
import type { ToldEnd } from './wire';

// The page has answered; what it draws of it comes at once or a moment later.
const SETTLE_MS = 150;

export interface BroughtCall {
  name: string;
  /** The arguments' JSON. */
  input: string;
}

/**
 * Runs one of the tools the page brings, once at most, and looks at the page before and after.
 * @throws {ToolFailure} TARGET_NOT_FOUND, NO_EFFECT for one that cannot be used or failed, INVALID_ARGS, OUTCOME_UNKNOWN.
 */
export async function callBrought(
  page: Page,
  { name, input }: BroughtCall,
  signal: AbortSignal,
): Promise<Outcome> {
  const tool = await toolNamed(page, name, signal);
  if (tool.problem !== undefined) {
    throw new ToolFailure('NO_EFFECT', `The page’s tool ${name} was not run: ${tool.problem}.`);
  }
  const checked = checkInput(input, tool.schema, name);
  checkGoing(signal);
  if (tool.form) return fillFormTool(page, tool.form, { input: checked, signal });
  const { result, effect } = await observeEffect(
    page,
    { target: bodyOf(page.document), signal, settleMs: tool.onlyReads ? 0 : SETTLE_MS },
    () => whileHere(page, begun(runTold(page, { name, input: JSON.stringify(checked) }, signal), name)),
  );
  if (result === undefined) {
    return { verdict: 'navigated', say: `The page moved on before ${name} answered.`, navigating: true };
  }
  return answered(tool, result, effect);
}

async function toolNamed(page: Page, name: string, signal: AbortSignal): Promise<BroughtTool> {
  const { tools } = await broughtTools(page, signal, name);
  const tool = tools.find((one) => one.name === name);
  if (tool) return tool;
  const { tools: others } = await broughtTools(page, signal);
  const names = others.map((one) => one.name).slice(0, 20);
  const instead = names.length > 0 ? `It brings ${names.join(', ')}.` : 'It brings none now.';
  throw new ToolFailure('TARGET_NOT_FOUND', `The page brings no tool “${name}”. ${instead}`, {
    details: { tools: names },
  });
}

/** From here on the page may have done something, whatever ends the wait for it. */
async function begun(running: Promise<ToldEnd>, name: string): Promise<ToldEnd> {
  try {
    return await running;
  } catch (end) {
    if (!(end instanceof ToolFailure)) throw end;
    const sentence = `${end.message} The page’s tool ${name} had begun and was told to stop; what it did until then is not known.`;
    throw new ToolFailure(end.code, sentence, { cause: end });
  }
}

/** What the work comes to, or nothing when the page begins to leave before. */
async function whileHere<T>({ window }: Page, work: Promise<T>): Promise<T | undefined> {
  const listening = new AbortController();
  const left = new Promise<undefined>((resolve) => {
    const leave = (event: Event) => event.isTrusted && resolve(undefined);
    for (const kind of ['beforeunload', 'pagehide']) {
      window.addEventListener(kind, leave, { signal: listening.signal });
    }
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    listening.abort();
  }
}

function answered(tool: BroughtTool, { result = '', failed }: ToldEnd, effect: Effect): Outcome {
  const answer = answerText(failed ?? result);
  if (failed !== undefined || answer.failed) throw failure(tool, answer, effect);
  const { name, onlyReads } = tool;
  const words = said(answer);
  const did = words ? `The page’s tool ${name} answered: “${words}”.` : `The page’s tool ${name} is done.`;
  return {
    ...(onlyReads && effect.verdict === 'no_change' ? {} : { verdict: effect.verdict }),
    say: `${did}${remark(onlyReads, effect)}`,
    data: {
      tool: name,
      answer: betweenMarks(answer.text),
      ...(answer.truncated && { truncated: true }),
    },
    ...(effect.changed.length > 0 && { changed: effect.changed }),
    ...(effect.navigating && { navigating: true }),
  };
}

function remark(onlyReads: boolean, { verdict }: Effect): string {
  if (onlyReads) return verdict === 'no_change' ? '' : ' It says that it only reads, yet the page changed.';
  return verdict === 'no_change' ? ' The page shows no change.' : '';
}

function failure({ name }: BroughtTool, answer: ToolAnswer, { verdict, changed }: Effect): ToolFailure {
  const words = said(answer);
  const why = words ? `: “${words}”` : ', without saying why';
  const details = { tool: name, answer: betweenMarks(answer.text), changed };
  if (verdict === 'no_change') {
    return new ToolFailure(
      'NO_EFFECT',
      `The page’s tool ${name} failed${why}. The page shows no change. Try other arguments, or the page’s own buttons.`,
      { details },
    );
  }
  return new ToolFailure(
    'OUTCOME_UNKNOWN',
    `The page’s tool ${name} failed${why}, yet the page changed. Read the page before going on.`,
    { details },
  );
}

/** Its own quotation marks become single, so that they cannot end ours. */
const said = ({ text }: ToolAnswer) => cappedText(text.replaceAll(/[“”"]/g, '’'), 300);
