import { call } from '../intent';
import { readNumber } from '../numberWords';
import type { Phrase } from '../phrase';
import { pointAt, withoutArticle } from '../pointing';

const edges: Readonly<Record<string, 'top' | 'bottom'>> = {
  bottom: 'bottom',
  end: 'bottom',
  down: 'bottom',
  top: 'top',
  start: 'top',
  beginning: 'top',
  up: 'top',
};
const inside = '(?: (?:in|inside) (?<inside>.+))?';

export const scrolling: readonly Phrase[] = [
  {
    name: 'scroll to an edge',
    patterns: [
      new RegExp(
        `^(?:scroll|go|jump|move)(?: all the way)?(?: up| down)? to the (?:very )?(?<edge>bottom|end|top|start|beginning)(?: of (?:the|this) page)?${inside}$`,
        'iu',
      ),
      new RegExp(`^scroll all the way (?<edge>down|up)${inside}$`, 'iu'),
    ],
    means: (group) =>
      call('scroll', { direction: edges[group('edge').toLowerCase()], ...within(group('inside')) }),
    examples: {
      'scroll to the bottom': call('scroll', { direction: 'bottom' }),
      'go to the top of the page': call('scroll', { direction: 'top' }),
      'scroll all the way down': call('scroll', { direction: 'bottom' }),
    },
  },
  {
    name: 'scroll by an amount',
    patterns: [
      new RegExp(
        `^(?:scroll|page|move|go) (?<direction>down|up|left|right)(?: (?<amount>(?!to |in |inside ).+?))?${inside}$`,
        'iu',
      ),
      new RegExp(`^scroll (?<amount>.+) (?<direction>down|up|left|right)${inside}$`, 'iu'),
      /^scroll$/iu,
    ],
    means(group) {
      const pages = readPages(group('amount'));
      if (pages === undefined) return undefined;
      const direction = group('direction').toLowerCase() || 'down';
      return call('scroll', {
        direction,
        ...(pages === 'usual' ? {} : { pages }),
        ...within(group('inside')),
      });
    },
    examples: {
      'scroll down': call('scroll', { direction: 'down' }),
      'scroll up a little': call('scroll', { direction: 'up', pages: 0.3 }),
      'scroll down two pages': call('scroll', { direction: 'down', pages: 2 }),
      'scroll down half a page': call('scroll', { direction: 'down', pages: 0.5 }),
      'scroll a bit down': call('scroll', { direction: 'down', pages: 0.3 }),
      'scroll down in the order list': call('scroll', { direction: 'down', inside: 'order list' }),
      scroll: call('scroll', { direction: 'down' }),
    },
  },
  {
    name: 'scroll to words or a thing',
    patterns: [
      /^scroll (?:down |up )?to (?:the )?(?:text|words) (?<text>.+)$/iu,
      /^scroll (?:down |up )?(?:to|until (?:you|i|we) (?:see|reach)) (?<to>.+)$/iu,
    ],
    means(group) {
      if (group('text')) return call('scroll', { text: group('text') });
      const to = withoutArticle(group('to'));
      return call('scroll', { to }, { tool: 'scroll', args: { text: to } });
    },
    examples: {
      'scroll to the text opening hours': call('scroll', { text: 'opening hours' }),
      'scroll down to the contact form': call(
        'scroll',
        { to: 'contact form' },
        { tool: 'scroll', args: { text: 'contact form' } },
      ),
    },
  },
];

const within = (words: string) => (words ? { inside: pointAt(words).best.target } : {});

function readPages(words: string): number | 'usual' | undefined {
  const amount = words.toLowerCase().replace(/^by /u, '');
  if (amount === '' || amount === 'more' || amount === 'further') return 'usual';
  if (/^(?:just )?(?:a (?:little|bit|little bit)|slightly)(?: more| further)?$/u.test(amount)) return 0.3;
  if (amount === 'a lot' || amount === 'far') return 3;
  if (/^half a (?:page|screen)$/u.test(amount)) return 0.5;
  const count = /^(?<count>.+?)(?: more)? (?:page|screen)s?(?: more)?$/u.exec(amount)?.groups?.count;
  if (count === undefined) return undefined;
  const pages = count === 'a' || count === 'another' ? 1 : readNumber(count);
  return pages === undefined || pages <= 0 ? undefined : Math.min(pages, 20);
}
