import { call } from '../intent';
import type { Phrase } from '../phrase';

const ofThePage = "(?:the |this )?page(?:'?s)?";

export const borrowing: readonly Phrase[] = [
  {
    name: 'which tools the page brings',
    patterns: [
      /^(?:what|which) tools (?:does|do) (?:this|the) (?:page|site|shop) (?:bring|have|offer)$/iu,
      new RegExp(`^(?:list|show(?: me)?|what are) ${ofThePage}(?: own)? tools$`, 'iu'),
    ],
    means: () => call('list_page_tools'),
    examples: {
      'which tools does this page bring?': call('list_page_tools'),
      'list the page’s tools': call('list_page_tools'),
    },
  },
  {
    name: 'use a tool the page brings',
    patterns: [
      new RegExp(
        `^(?:use|run|call) (?:${ofThePage} )?(?:the )?(?:tool )?(?<tool>[\\w -]+?)(?: (?:with|for) (?<given>\\S.*))?$`,
        'iu',
      ),
    ],
    means(group) {
      const tool = group('tool').trim().toLowerCase().replaceAll(/[ -]+/gu, '_');
      const given = argumentsOf(group('given'));
      if (!given) return undefined;
      const written = JSON.stringify(given);
      return call('call_page_tool', { tool, ...(written !== '{}' && { arguments: written }) });
    },
    examples: {
      'use check inventory with product Green tea': call('call_page_tool', {
        tool: 'check_inventory',
        arguments: '{"product":"Green tea"}',
      }),
      'use the page’s tool get customer info': call('call_page_tool', { tool: 'get_customer_info' }),
      'run create_support_ticket with subject: Late parcel, urgent: yes': call('call_page_tool', {
        tool: 'create_support_ticket',
        arguments: '{"subject":"Late parcel","urgent":true}',
      }),
    },
  },
];

/** “product green tea, amount: 2” by name; nothing when a part has no value. */
function argumentsOf(said: string): Record<string, unknown> | undefined {
  const parts = said.split(/,\s*(?:and )?/u).filter((part) => part.trim() !== '');
  const named = parts.map((part) => /^(?<name>\w+)(?::| is| =| set to)? (?<value>\S.*)$/u.exec(part.trim()));
  if (named.some((match) => match === null)) return undefined;
  return Object.fromEntries(
    named.map((match) => [match?.groups?.name ?? '', spokenAs(match?.groups?.value ?? '')]),
  );
}

function spokenAs(said: string): string | number | boolean {
  if (/^(?:yes|true)$/iu.test(said)) return true;
  if (/^(?:no|false)$/iu.test(said)) return false;
  return /^\d{1,15}$/u.test(said) ? Number(said) : said;
}
