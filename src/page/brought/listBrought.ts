import { betweenMarks } from '#contract/pageText';
import type { Outcome } from '#contract/result';
import { cappedText } from '../names/cleanText';
import type { Page } from '../page';
import { type BroughtTool, broughtTools } from './broughtTools';
import { tellable } from './schema';

const MOST_TOOLS = 60;
const MOST_CHARACTERS = 30_000;

/** Tells the tools the page brings; all words are the page's own and stand between marks. */
export async function listBrought(page: Page, find: string, signal: AbortSignal): Promise<Outcome> {
  const { tools, count, isSilent } = await broughtTools(page, signal);
  const wanted = tools.filter((tool) => has(tool, find.toLowerCase()));
  const lines: object[] = [];
  let characters = 0;
  for (const tool of wanted.slice(0, MOST_TOOLS)) {
    const line = facts(tool);
    characters += JSON.stringify(line).length;
    if (characters > MOST_CHARACTERS) break;
    lines.push(line);
  }
  const truncated = lines.length < wanted.length || tools.length < count;
  return {
    say: sentence(wanted, count),
    data: {
      tools: lines,
      count,
      ...(truncated && { truncated: true }),
      ...(isSilent && { by_script: 'The page does not tell what it declares by script.' }),
    },
  };
}

function facts({ name, title, description, onlyReads, schema, problem, form }: BroughtTool): object {
  return {
    name,
    ...(title && { title }),
    description: betweenMarks(description),
    ...(onlyReads && { says_it_only_reads: true }),
    ...(form && !form.sends && { user_sends_it: true }),
    ...(problem ? { cannot_be_used: problem } : { arguments: tellable(schema) }),
  };
}

function sentence(tools: readonly BroughtTool[], count: number): string {
  if (count === 0) return 'The page brings no tools of its own.';
  if (tools.length === 0) return `None of the page’s ${count} tools has these words.`;
  const names = cappedText(tools.map(({ name }) => name).join(', '), 200);
  const many = count === 1 ? 'one tool' : `${count} tools`;
  return `The page brings ${many}: ${names}. Each is used by call_page_tool, once the user allows it.`;
}

function has({ name, title, description }: BroughtTool, words: string): boolean {
  return `${name} ${title} ${description}`.toLowerCase().includes(words);
}
