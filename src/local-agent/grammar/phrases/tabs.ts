import { call } from '../intent';
import { ORDINAL, readNumber, readOrdinal } from '../numberWords';
import type { Phrase } from '../phrase';
import { withoutArticle } from '../pointing';
import { spokenUrl } from '../spokenValue';

const tabNamed = `(?:tab (?:number )?(?<number>\\S+)|(?:the )?(?<place>${ORDINAL}) tab|(?:the )?(?<words>.+?) tab)`;

export const tabs: readonly Phrase[] = [
  {
    name: 'list tabs',
    patterns: [
      /^(?:list|show|read|name|what are)(?: me)?(?: all)?(?: of)?(?: my| the)?(?: open)? tabs$/iu,
      /^(?:what|which|how many) tabs (?:are open|do i have(?: open)?|are there)$/iu,
    ],
    means: () => call('list_tabs'),
    examples: { 'list my tabs': call('list_tabs'), 'what tabs are open?': call('list_tabs') },
  },
  {
    name: 'open a tab',
    patterns: [
      /^(?:(?:open|make|create|start|give me) )?(?:a |another )?(?:new |empty |blank )+tab(?: (?:with|at|for) (?<where>.+?))?(?<behind> in the background)?$/iu,
      /^(?:open|go to|load|visit) (?<where>.+?) in (?:a|another)(?: new)? tab(?<behind> in the background)?$/iu,
      /^(?:open|load) (?<where>.+?) (?<behind>in the background)$/iu,
    ],
    means(group) {
      const background = group('behind') ? { background: true } : {};
      if (!group('where')) return call('open_tab', background);
      const url = spokenUrl(group('where'));
      return url === undefined ? undefined : call('open_tab', { url, ...background });
    },
    examples: {
      'open a new tab': call('open_tab'),
      'open example.com in a new tab': call('open_tab', { url: 'https://example.com' }),
      'open example dot com in the background': call('open_tab', {
        url: 'https://example.com',
        background: true,
      }),
    },
  },
  {
    name: 'open a link in a tab of its own',
    patterns: [/^open (?<what>.+?) in (?:a|another)(?: new)? tab$/iu],
    means: (group) => call('click', { target: withoutArticle(group('what')), modifiers: 'ctrl' }),
    examples: { 'open Contact in a new tab': call('click', { target: 'Contact', modifiers: 'ctrl' }) },
  },
  {
    name: 'open a window',
    patterns: [
      /^(?:open|make|create)(?: a| another)?(?: new)? window(?: (?:with|at|for) (?<where>.+))?$/iu,
      /^(?:open|go to|load|visit) (?<where>.+?) in (?:a|another)(?: new)? window$/iu,
    ],
    means(group) {
      if (!group('where')) return call('open_window');
      const url = spokenUrl(group('where'));
      return url === undefined ? undefined : call('open_window', { url });
    },
    examples: {
      'open a new window': call('open_window'),
      'open example.com in a new window': call('open_window', { url: 'https://example.com' }),
    },
  },
  {
    name: 'move a tab',
    patterns: [
      /^move (?:this|the|my|the current) tab (?:to (?:the )?)?(?<to>left|right|first|last|front|start|beginning|end|(?:a|its own|a new|another) (?:new )?window)(?: place)?$/iu,
    ],
    means: (group) => call('move_tab', { to: places.get(group('to').toLowerCase()) ?? 'new_window' }),
    examples: {
      'move this tab to the left': call('move_tab', { to: 'left' }),
      'move this tab to the end': call('move_tab', { to: 'last' }),
      'move this tab to a new window': call('move_tab', { to: 'new_window' }),
    },
  },
  {
    name: 'switch tabs',
    patterns: [
      new RegExp(`^(?:switch|change|go|jump|move)(?: back| over)? to ${tabNamed}$`, 'iu'),
      /^(?:switch|change)(?: back| over)? to (?<words>.+)$/iu,
    ],
    means(group) {
      const tab = tabOf(group('number'), group('place'), group('words'));
      return tab === undefined ? undefined : call('switch_tab', { tab });
    },
    examples: {
      'switch to tab two': call('switch_tab', { tab: '2' }),
      'go to the second tab': call('switch_tab', { tab: '2' }),
      'switch to tab t7': call('switch_tab', { tab: 't7' }),
      'switch to Corner Shop': call('switch_tab', { tab: 'Corner Shop' }),
      'go back to the Products tab': call('switch_tab', { tab: 'Products' }),
    },
  },
  {
    name: 'close this tab',
    patterns: [/^close(?: (?:this|the|my|the current|current))?(?: tab)?$/iu],
    means: () => call('close_tab'),
    examples: { 'close this tab': call('close_tab'), 'close tab': call('close_tab') },
  },
  {
    name: 'reopen a tab',
    patterns: [
      /^(?:reopen|re-open|bring back|restore)(?: (?:the|that|my))?(?: (?:last|closed|last closed))* tab$/iu,
    ],
    means: () => call('reopen_tab'),
    examples: { 'reopen the closed tab': call('reopen_tab'), 'bring back that tab': call('reopen_tab') },
  },
  {
    name: 'close a tab',
    patterns: [new RegExp(`^close ${tabNamed}$`, 'iu'), /^close (?<words>.+)$/iu],
    means(group) {
      const tab = tabOf(group('number'), group('place'), group('words'));
      return tab === undefined ? undefined : call('close_tab', { tab });
    },
    examples: {
      'close tab 3': call('close_tab', { tab: '3' }),
      'close the Products tab': call('close_tab', { tab: 'Products' }),
      'close Products': call('close_tab', { tab: 'Products' }),
    },
  },
];

const places = new Map([
  ['left', 'left'],
  ['right', 'right'],
  ['first', 'first'],
  ['front', 'first'],
  ['start', 'first'],
  ['beginning', 'first'],
  ['last', 'last'],
  ['end', 'last'],
]);

function tabOf(number: string, place: string, words: string): string | undefined {
  if (place) return readOrdinal(place)?.toString();
  if (words) return withoutArticle(words);
  return /^t\d+$/iu.test(number) ? number.toLowerCase() : readNumber(number)?.toString();
}
