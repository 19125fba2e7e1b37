import type { Outcome } from '#contract/result';
import { broughtTools } from '#page/brought/broughtTools';
import { run as callPageTool } from '../page/callPageTool';
import { run as listPageTools } from '../page/listPageTools';
import type { PageContext } from '../pageContext';
import type { Runs } from './runs';

const MOST_SHOWN = 100;

/** The tools that the page itself brings, and `tell_brought`: what the user is shown of them. */
export const brought: Runs = {
  call_page_tool: callPageTool,
  list_page_tools: listPageTools,
  async tell_brought(_args: never, { page, signal }: PageContext): Promise<Outcome> {
    const { tools, count } = await broughtTools(page, signal);
    const shown = tools.slice(0, MOST_SHOWN).map(({ name, title, description, onlyReads, problem }) => ({
      name,
      title,
      description: description.slice(0, 200),
      onlyReads,
      ...(problem !== undefined && { problem }),
    }));
    return { say: '', data: { tools: shown, count } };
  },
};
