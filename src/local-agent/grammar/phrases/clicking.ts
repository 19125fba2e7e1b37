import { type Call, call } from '../intent';
import type { Phrase } from '../phrase';
import { pointAt, withoutArticle } from '../pointing';

const press = '(?:click|tap|press|push|hit|activate)(?: on)?';

export const clicking: readonly Phrase[] = [
  {
    name: 'double click',
    patterns: [/^double[- ]?click(?: on)? (?<what>.+)$/iu],
    means: (group) => click(group('what'), { double: true }),
    examples: { 'double click the title': call('click', { target: 'title', double: true }) },
  },
  {
    name: 'right or middle click',
    patterns: [/^(?<button>right|middle)[- ]?click(?: on)? (?<what>.+)$/iu],
    means: (group) => click(group('what'), { button: group('button').toLowerCase() }),
    examples: {
      'right click the picture': call('click', { target: 'picture', button: 'right' }),
      'middle click Contact': call('click', { target: 'Contact', button: 'middle' }),
    },
  },
  {
    name: 'click while holding keys',
    patterns: [
      /^(?<held>(?:(?:control|ctrl|shift|alt|command|cmd|meta)[- +]?)+)click(?: on)? (?<what>.+)$/iu,
      new RegExp(
        `^${press} (?<what>.+?) (?:while )?holding (?<held>(?:(?:control|ctrl|shift|alt|command|cmd|meta)(?: and |[- +]?))+)$`,
        'iu',
      ),
    ],
    means: (group) => click(group('what'), { modifiers: modifiers(group('held')) }),
    examples: {
      'control click Contact': call('click', { target: 'Contact', modifiers: 'ctrl' }),
      'click Contact holding control and shift': call('click', {
        target: 'Contact',
        modifiers: 'ctrl+shift',
      }),
    },
  },
  {
    name: 'close what lies over the page',
    patterns: [
      /^(?:close|dismiss)(?: the| this| that)? (?:dialog|pop-?up|banner|window|message|notice|menu)$/iu,
    ],
    means: () => call('click', { target: 'Close' }),
    examples: { 'close the dialog': call('click', { target: 'Close' }) },
  },
  {
    name: 'hover',
    patterns: [
      /^(?:hover(?: over| on)?|point at|move (?:the )?(?:mouse|pointer) (?:to|over)) (?<what>.+)$/iu,
    ],
    means(group) {
      const { best, instead } = pointAt(group('what'));
      return call(
        'hover',
        { ...best },
        ...instead.map((pointing): Call => ({ tool: 'hover', args: { ...pointing } })),
      );
    },
    examples: { 'hover over the Account menu': call('hover', { target: 'Account menu' }) },
  },
  {
    name: 'drag',
    patterns: [/^drag(?: and drop)? (?<what>.+?) (?:to|onto|on|on top of|into|over) (?<to>.+)$/iu],
    means: (group) =>
      call('drag', { target: withoutArticle(group('what')), to: withoutArticle(group('to')) }),
    examples: {
      'drag the Bread card onto the Done column': call('drag', { target: 'Bread card', to: 'Done column' }),
    },
  },
  {
    name: 'send a form',
    patterns: [/^(?:submit|send)(?: (?:the|this))? form$/iu],
    means: () => call('submit_form'),
    examples: { 'send the form': call('submit_form'), 'submit form': call('submit_form') },
  },
  {
    name: 'click',
    patterns: [new RegExp(`^${press} (?<what>.+)$`, 'iu'), /^(?<what>check ?out)$/iu],
    means: (group) => click(group('what')),
    examples: {
      'click sign in': call('click', { target: 'sign in' }),
      'please tap on the Basket': call('click', { target: 'Basket' }),
      'press "Enter the shop"': call('click', { target: 'Enter the shop' }),
      'click e12': call('click', { target: 'e12' }),
      'click css=#buy': call('click', { target: 'css=#buy' }),
      'check out': call('click', { target: 'check out' }),
      'click the sign in button': call('click', { target: 'sign in button' }),
      'click the second add to cart': call(
        'click',
        { target: 'add to cart', pick: 2 },
        { tool: 'click', args: { target: 'second add to cart' } },
      ),
    },
  },
];

function click(what: string, extra: Record<string, unknown> = {}) {
  const { best, instead } = pointAt(what);
  const others = instead.map((pointing): Call => ({ tool: 'click', args: { ...pointing, ...extra } }));
  return call('click', { ...best, ...extra }, ...others);
}

function modifiers(held: string): string {
  const words = held.toLowerCase().match(/control|ctrl|shift|alt|command|cmd|meta/gu) ?? [];
  return words.map((word) => word.replace('control', 'ctrl').replace(/command|cmd/u, 'meta')).join('+');
}
