import { call } from '../intent';
import type { Phrase } from '../phrase';
import { withoutArticle } from '../pointing';
import { spokenUrl } from '../spokenValue';

const go = '(?:go to|navigate to|open|visit|load|take me to|bring me to|show me)';

export const travelling: readonly Phrase[] = [
  {
    name: 'back',
    patterns: [
      /^(?:go |move |navigate )?back(?: (?:a|one) page| to the (?:previous|last) page)?$|^previous page$/iu,
    ],
    means: () => call('go_back'),
    examples: { 'go back': call('go_back'), back: call('go_back') },
  },
  {
    name: 'forward',
    patterns: [/^(?:go |move |navigate )?forwards?(?: (?:a|one) page)?$/iu],
    means: () => call('go_forward'),
    examples: { 'go forward': call('go_forward') },
  },
  {
    name: 'reload',
    patterns: [/^(?:reload|refresh)(?: (?:the|this) (?:page|tab))?$/iu],
    means: () => call('reload'),
    examples: { reload: call('reload'), 'refresh the page': call('reload') },
  },
  {
    name: 'go to an address',
    patterns: [new RegExp(`^${go} (?<where>.+)$`, 'iu')],
    means(group) {
      const url = spokenUrl(group('where'));
      return url === undefined ? undefined : call('navigate', { url });
    },
    examples: {
      'go to example.com': call('navigate', { url: 'https://example.com' }),
      'open http://127.0.0.1:8000/cart': call('navigate', { url: 'http://127.0.0.1:8000/cart' }),
      'take me to shop dot example dot com slash orders': call('navigate', {
        url: 'https://shop.example.com/orders',
      }),
    },
  },
  {
    name: 'go where a link of the page leads',
    patterns: [new RegExp(`^${go} (?<where>.+?)(?<page> page)?$`, 'iu')],
    means(group) {
      const target = withoutArticle(group('where'));
      if (!group('page')) return call('click', { target });
      return call('click', { target }, { tool: 'click', args: { target: `${target} page` } });
    },
    examples: {
      'open the contact page': call(
        'click',
        { target: 'contact' },
        { tool: 'click', args: { target: 'contact page' } },
      ),
      'go to the basket': call('click', { target: 'basket' }),
    },
  },
];
