import { broughtEntry } from '#contract/broughtEntry';
import type { ToolCall } from '#contract/call';
import { decide } from '#sites/decide';
import { siteOf } from '#sites/site';
import { looksLikeOurs } from '#tools/looksLikeOurs';
import type { Desk } from './desk';
import { isTool, type ParsedCall, parseCall } from './parseCall';

/**
 * A call with its tool and arguments. A name that is none of ours is taken for a tool of the page in view where the user
 * has allowed that; ours are never looked for in a page, nor is a name that could be mistaken for one of ours.
 * @throws {ToolFailure} as `parseCall`.
 */
export async function parsedFor({ tool, args }: ToolCall, desk: Desk): Promise<ParsedCall> {
  if (isTool(tool) || looksLikeOurs(tool)) return parseCall(tool, args);
  const [tab, rules] = await Promise.all([desk.currentTab(), desk.rules()]);
  const found = siteOf(tab?.url);
  const asked = { tool: 'call_page_tool', effect: 'page', entry: broughtEntry(tool) } as const;
  if (!found.usable || decide(rules, { ...asked, site: found.site }) !== 'allow')
    return parseCall(tool, args);
  return parseCall('call_page_tool', { tool, arguments: JSON.stringify(args ?? {}) });
}
