import { failureResult } from '#contract/failureResult';
import type { Outcome, ToolResult } from '#contract/result';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import type { BrowserContext } from '../browserContext';
import type { Step } from '../steps';
import { browserTool } from '../tool';

const step = z.strictObject({
  tool: z.string().check(z.minLength(1), z.maxLength(80), z.describe('The tool’s name, for example "fill".')),
  arguments: z.optional(
    z
      .string()
      .check(
        z.maxLength(20_000),
        z.describe('Its arguments as JSON, for example {"target": "E-mail", "value": "me@example.com"}.'),
      ),
  ),
});

export const runSteps = browserTool({
  name: 'run_steps',
  description:
    'Runs a short list of calls one after the other, for what is known beforehand. All are checked before the first runs; each needs the permission it needs alone. It stops at the first that fails or whose question was turned down, and reports what was done.',
  parameters: z.strictObject({
    steps: z
      .array(step)
      .check(
        z.minLength(1),
        z.maxLength(20),
        z.describe(
          'The calls in order, for example [{"tool": "click", "arguments": "{\\"target\\": \\"Sign in\\"}"}].',
        ),
      ),
  }),
  effect: 'act',
  needs: 'nothing',
  timeoutMs: 120_000,
  target: ({ steps }) => steps.map(({ tool }) => tool).join(', '),
  async run({ steps }, context) {
    const checked = steps.map((asked, place) => checkedStep(asked, place, context));
    const done: Done[] = [];
    for (const [place, next] of checked.entries()) {
      const { aborted, reason } = context.signal;
      const result = aborted ? failureResult(reason) : await context.steps.run(next, place);
      if (result.status === 'error') throw stopped(done, checked, result);
      done.push({ tool: next.tool, say: result.say, ...(result.verdict ? { verdict: result.verdict } : {}) });
      if (place + 1 < checked.length && wasTurnedDown(result)) return halted(done, checked, result);
    }
    return all(done);
  },
});

interface Done {
  tool: string;
  say: string;
  verdict?: NonNullable<Outcome['verdict']>;
}

function checkedStep(
  { tool, arguments: json = '{}' }: z.infer<typeof step>,
  place: number,
  { steps }: Pick<BrowserContext, 'steps'>,
): Step {
  try {
    if (tool === 'run_steps')
      throw new ToolFailure('INVALID_ARGS', 'A list of steps cannot hold another list.');
    const checked = { tool, args: parsed(json) };
    steps.check(checked);
    return checked;
  } catch (failure) {
    if (!(failure instanceof ToolFailure)) throw failure;
    const sentence = `Step ${place + 1} cannot be run, so nothing was done. ${failure.message}`;
    throw new ToolFailure(failure.code, sentence, {
      details: { step: place + 1, ...failure.details },
      cause: failure,
    });
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ToolFailure('INVALID_ARGS', 'Its arguments are not JSON.', { cause });
  }
}

// What was asked next would stand on an answer that was not given.
const wasTurnedDown = ({ verdict, data }: Extract<ToolResult, { status: 'success' }>) =>
  verdict === 'dialog_open' && data?.dialogs !== undefined;

function stopped(
  done: readonly Done[],
  steps: readonly Step[],
  result: Extract<ToolResult, { status: 'error' }>,
) {
  const place = done.length + 1;
  const said = `Step ${place} of ${steps.length} (${steps[done.length]?.tool}) failed: ${result.message}`;
  const before = done.length === 0 ? 'Nothing was done before it.' : `Done before it: ${sayAll(done)}`;
  const details = { ...result.details, step: place, done };
  return new ToolFailure(result.errorCode, `${said} ${before}`, { details });
}

function halted(
  done: readonly Done[],
  steps: readonly Step[],
  { verdict }: Extract<ToolResult, { status: 'success' }>,
): Outcome {
  const say = `Stopped after step ${done.length} of ${steps.length}, whose question was turned down: ${sayAll(done)}`;
  return { ...(verdict ? { verdict } : {}), say, data: { done, left: steps.length - done.length } };
}

function all(done: readonly Done[]): Outcome {
  const verdicts = done.flatMap(({ verdict }) => (verdict ? [verdict] : []));
  // The last that did something tells how it ended.
  const verdict = verdicts.findLast((one) => one !== 'no_change') ?? verdicts.at(-1);
  return { ...(verdict ? { verdict } : {}), say: sayAll(done), data: { done } };
}

const sayAll = (done: readonly Done[]) =>
  done
    .map(({ say }, index) => `${index + 1}. ${say}`)
    .join(' ')
    .slice(0, 2_000);
