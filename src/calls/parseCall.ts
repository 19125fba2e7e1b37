import { ToolFailure } from '#contract/toolFailure';
import { tools } from '#tools/index';
import type { Tool } from '#tools/tool';
import { argumentProblems } from './argumentProblems';

const byName = new Map(tools.map((tool) => [tool.name, tool]));

export interface ParsedCall {
  tool: Tool;
  args: Record<string, unknown>;
}

export const isTool = (name: string) => byName.has(name);

/**
 * Finds the tool and checks its arguments.
 * @throws {ToolFailure} UNKNOWN_TOOL, or INVALID_ARGS with a line for each wrong argument.
 */
export function parseCall(name: string, args: unknown): ParsedCall {
  const tool = byName.get(name);
  if (!tool) {
    const known = [...byName.keys()].join(', ');
    throw new ToolFailure(
      'UNKNOWN_TOOL',
      `There is no tool “${name.slice(0, 60)}”. The tools are: ${known}. If the page brings one of that name, the user has to allow it in Pagehand’s popup first.`,
    );
  }
  const parsed = tool.parameters.safeParse(args);
  if (parsed.success) return { tool, args: parsed.data };
  const problems = parsed.error.issues.flatMap(argumentProblems);
  const said = problems.map(({ argument, problem }) => `${argument}: ${problem}`).join('; ');
  throw new ToolFailure('INVALID_ARGS', `The arguments of ${name} do not fit: ${said}.`, {
    details: { arguments: problems, expected: Object.keys(tool.parameters.shape) },
  });
}

/** Whether a call of this tool leaves everything as it was, so that nobody has to look what it did. */
export function changesNothing(tool: string): boolean {
  return byName.get(tool)?.effect === 'read';
}

/** How long a call of this tool may take; unknown tools are answered at once anyway. */
export function toolTimeoutMs({ tool }: { tool: string }): number {
  return byName.get(tool)?.timeoutMs ?? 30_000;
}
