import type { ErrorCode } from '#contract/errorCode';
import type { ToolResult, Verdict } from '#contract/result';
import type { Turn } from './conversation';
import type { ToolName } from './toolNames';

/** What is wrong with a turn, or nothing. */
export type Expectation = (turn: Turn) => string | undefined;

interface Success {
  verdict?: Verdict | readonly Verdict[];
  /** The path the tab must show at the end. */
  path?: string;
  says?: RegExp;
}

/** The turn's last call is this tool's and succeeds, with the verdict, place and words wanted. */
export function succeeds(tool: ToolName, { verdict, path, says }: Success = {}): Expectation {
  return onLastCall(tool, (result, said) => {
    if (result.status === 'error') return `expected success, got ${result.errorCode}: ${result.message}`;
    const verdicts = verdict === undefined ? [] : [verdict].flat();
    if (verdicts.length > 0 && !verdicts.some((wanted) => wanted === result.verdict)) {
      return `expected ${verdicts.join(' or ')}, got ${result.verdict ?? 'no verdict'}`;
    }
    const now = pathOf(result);
    if (path !== undefined && now !== path) return `expected to be at ${path}, is at ${now ?? 'no address'}`;
    if (result.say === '') return 'expected a sentence to say, got none';
    return saysWrong(said, says);
  });
}

/** The turn's last call is this tool's and fails with the code, in the words wanted. */
export function fails(tool: ToolName, code: ErrorCode, says?: RegExp): Expectation {
  return onLastCall(tool, (result, said) => {
    if (result.status === 'success') return `expected ${code}, got success: ${result.say}`;
    if (result.errorCode !== code) return `expected ${code}, got ${result.errorCode}: ${result.message}`;
    return saysWrong(said, says);
  });
}

/** Either will do, where it is the browser that decides. */
export function either(one: Expectation, other: Expectation): Expectation {
  return (turn) => one(turn) && other(turn);
}

/** Nothing is called; the answer is words alone. */
export function onlySays(says: RegExp): Expectation {
  return ({ calls, said }) => {
    const [first] = calls;
    return first ? `expected no call, got ${first.tool}` : saysWrong(said, says);
  };
}

function onLastCall(
  tool: ToolName,
  judge: (result: ToolResult, said: string) => string | undefined,
): Expectation {
  return ({ calls, said }) => {
    const last = calls.at(-1);
    if (!last) return `expected a call of ${tool}, got none`;
    return last.tool === tool ? judge(last.result, said) : `expected a call of ${tool}, got ${last.tool}`;
  };
}

function saysWrong(said: string, says: RegExp | undefined): string | undefined {
  return says && !says.test(said) ? `expected words like ${says}, got “${said}”` : undefined;
}

function pathOf(result: ToolResult): string | undefined {
  const url = result.tab?.url;
  return url && URL.canParse(url) ? new URL(url).pathname : undefined;
}
