import type { Tool } from '../tool';
import { type ParameterFacts, parametersOf } from './parametersOf';
import { results } from './results';

const head = `# Tools

Written by \`npm run reference\` from the tools themselves; a test holds the two together.

Every answer says how it ended: \`status\`, for an acting tool a \`verdict\` that comes from a look at the page before and
after, one sentence to speak in \`say\`, or an \`errorCode\` with a \`message\`. A \`target\` is a ref from an earlier answer, its
number, the words a person would say, or \`css=\` and a selector.
`;

/** The reference of all tools as Markdown. */
export function reference(tools: readonly Tool[]): string {
  const overview = ['| tool | effect | runs in |', '|---|---|---|', ...tools.map(overviewRow)].join('\n');
  return [head, overview, results.trimEnd(), ...tools.map(section)].join('\n').concat('\n');
}

const overviewRow = ({ name, effect, runs }: Tool) =>
  `| [\`${name}\`](#${name}) | ${effect} | ${place[runs]} |`;

const place = { page: 'the page', browser: 'the background' } as const;
const rules = { site: 'the site’s rule', browser: 'the rule for tabs', nothing: 'no rule' } as const;

function section(tool: Tool): string {
  const facts = `Effect: ${tool.effect}. Decided by ${rules[tool.needs]}. Time limit: ${tool.timeoutMs / 1000} s.`;
  const parameters = parametersOf(tool);
  return [
    '',
    `## ${tool.name}`,
    '',
    tool.description,
    '',
    facts,
    ...(parameters.length > 0 ? table(parameters) : []),
  ].join('\n');
}

function table(parameters: readonly ParameterFacts[]): string[] {
  const rows = parameters.map(
    ({ name, required, type, description }) =>
      `| \`${name}\` | ${type}${required ? '' : ', optional'} | ${cell(description)} |`,
  );
  return ['', '| argument | type | meaning |', '|---|---|---|', ...rows];
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
