import { call } from '../intent';
import { readNumber } from '../numberWords';
import type { Phrase } from '../phrase';
import { pointAt } from '../pointing';

const numbers = '(?:hints?|numbers?|badges?|labels?)';
const kinds = { link: 'links', button: 'buttons', field: 'fields' } as const;

export const showing: readonly Phrase[] = [
  {
    name: 'show numbers',
    patterns: [
      new RegExp(
        `^(?:show|draw|put|give)(?: me)?(?: the| some)? ${numbers}(?: (?:on|for|over)(?: all| the| all the| every)? (?<kind>links?|buttons?|fields?|everything|things|page|screen))?$`,
        'iu',
      ),
      /^number(?: all| the| all the| every)? (?<kind>links?|buttons?|fields?|everything|things|the page)$/iu,
      new RegExp(`^(?:show|put)(?: me)? (?<kind>link|button|field) ${numbers}$`, 'iu'),
    ],
    means(group) {
      const kind = group('kind').toLowerCase().replace(/s$/u, '');
      const filter = kind === 'link' || kind === 'button' || kind === 'field' ? kinds[kind] : undefined;
      return call('show_hints', filter ? { filter } : {});
    },
    examples: {
      'show numbers': call('show_hints'),
      'show the hints': call('show_hints'),
      'put numbers on all the links': call('show_hints', { filter: 'links' }),
      'number the buttons': call('show_hints', { filter: 'buttons' }),
      'number everything': call('show_hints'),
    },
  },
  {
    name: 'take a picture',
    patterns: [
      /^(?:take|make|get|send)(?: me)? (?:a |the )?(?:screen ?shot|picture|photo)(?: of (?:the |this )?(?:page|screen|tab))?$/iu,
      /^screen ?shot(?: (?:the |this )?(?:page|screen|tab))?$/iu,
    ],
    means: () => call('screenshot'),
    examples: {
      'take a screenshot': call('screenshot'),
      'take a picture of the page': call('screenshot'),
      screenshot: call('screenshot'),
    },
  },
  {
    name: 'hide numbers',
    patterns: [
      new RegExp(`^(?:hide|remove|clear|take away|close)(?: all)?(?: the| these| those)? ${numbers}$`, 'iu'),
      new RegExp(`^no(?: more)? ${numbers}$`, 'iu'),
    ],
    means: () => call('hide_hints'),
    examples: {
      'hide the numbers': call('hide_hints'),
      'no more hints': call('hide_hints'),
    },
  },
  {
    name: 'click a number',
    patterns: [
      /^(?:click|tap|press|push|hit|activate)(?: on)? (?:the )?(?:number |hint )?(?<number>[a-z][a-z -]*)$/iu,
    ],
    means(group) {
      const words = group('number');
      const number = readNumber(words);
      if (number === undefined) return undefined;
      return call('click', { target: String(number) }, { tool: 'click', args: { target: words } });
    },
    examples: {
      'click seven': call('click', { target: '7' }, { tool: 'click', args: { target: 'seven' } }),
      'press number twenty-three': call(
        'click',
        { target: '23' },
        { tool: 'click', args: { target: 'twenty-three' } },
      ),
    },
  },
  {
    name: 'point at one thing',
    patterns: [
      /^(?:highlight|point (?:at|to|out)|show me where)(?: me)? (?<what>.+?)(?: is| are)?$/iu,
      /^(?:show|mark) me (?<what>the .+ (?:button|link|field|box|heading|picture|image|menu|tab))$/iu,
    ],
    means(group) {
      const { best, instead } = pointAt(group('what'));
      return call(
        'highlight',
        { ...best },
        ...instead.map((pointing) => ({ tool: 'highlight' as const, args: { ...pointing } })),
      );
    },
    examples: {
      'highlight the search field': call('highlight', { target: 'search field' }),
      'show me where the cart is': call('highlight', { target: 'cart' }),
      'point at sign in': call('highlight', { target: 'sign in' }),
      'show me the sign in button': call('highlight', { target: 'sign in button' }),
    },
  },
];
