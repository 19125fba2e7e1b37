import { type Call, call } from '../intent';
import type { Phrase } from '../phrase';
import { pointAt } from '../pointing';
import { spokenValue } from '../spokenValue';

export const choosing: readonly Phrase[] = [
  {
    name: 'turn on or off',
    patterns: [
      /^(?:uncheck|untick|unmark|(?:turn|switch) off|disable) (?<off>.+)$/iu,
      /^(?:turn|switch) (?<off>.+) off$/iu,
      /^(?:check(?! out\b| whether| if)|tick|mark|(?:turn|switch) on|enable) (?<on>.+)$/iu,
      /^(?:turn|switch) (?<on>.+) on$/iu,
    ],
    means(group) {
      const checked = group('on') !== '';
      const { best, instead } = pointAt(group('on') || group('off'));
      const others = instead.map(
        (pointing): Call => ({ tool: 'set_checked', args: { ...pointing, checked } }),
      );
      return call('set_checked', { ...best, checked }, ...others);
    },
    examples: {
      'check remember me': call('set_checked', { target: 'remember me', checked: true }),
      'tick the newsletter': call('set_checked', { target: 'newsletter', checked: true }),
      'uncheck remember me': call('set_checked', { target: 'remember me', checked: false }),
      'turn off the newsletter': call('set_checked', { target: 'newsletter', checked: false }),
      'switch gift wrap on': call('set_checked', { target: 'gift wrap', checked: true }),
    },
  },
  {
    name: 'choose in a list',
    patterns: [/^(?:select|choose|pick) (?<option>.+) (?:in|from|for|as) (?<target>.+)$/iu],
    means(group) {
      const option = spokenValue(group('option'));
      const { best, instead } = pointAt(group('target'));
      const others = instead.map(
        (pointing): Call => ({ tool: 'select_option', args: { ...pointing, option } }),
      );
      return call('select_option', { ...best, option }, ...others);
    },
    examples: {
      'choose Delivery in topic': call('select_option', { target: 'topic', option: 'Delivery' }),
      'select two in Quantity': call('select_option', { target: 'Quantity', option: '2' }),
      'pick Norway for the country': call('select_option', { target: 'country', option: 'Norway' }),
    },
  },
  {
    name: 'choose what shows its own name',
    patterns: [/^(?:select|choose|pick) (?<what>.+)$/iu],
    means(group) {
      const { best, instead } = pointAt(group('what'));
      return call(
        'click',
        { ...best },
        ...instead.map((pointing): Call => ({ tool: 'click', args: { ...pointing } })),
      );
    },
    examples: { 'choose pick-up': call('click', { target: 'pick-up' }) },
  },
];
