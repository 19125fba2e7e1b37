import { type Call, call } from '../intent';
import { readKeys } from '../keyNames';
import { readNumber } from '../numberWords';
import type { Phrase } from '../phrase';
import { pointAt } from '../pointing';
import { spokenValue } from '../spokenValue';

export const typing: readonly Phrase[] = [
  {
    name: 'type into',
    patterns: [/^(?:type|write)(?: in)? (?<text>.+) (?:into|in) (?<target>.+)$/iu],
    means(group) {
      const { best, instead } = pointAt(group('target'));
      const text = spokenValue(group('text'));
      const others = instead.map((pointing): Call => ({ tool: 'type_text', args: { text, ...pointing } }));
      return call('type_text', { text, ...best }, ...others);
    },
    examples: {
      'type hello into message': call('type_text', { text: 'hello', target: 'message' }),
      'type "meet me in the shop" into message': call('type_text', {
        text: 'meet me in the shop',
        target: 'message',
      }),
    },
  },
  {
    name: 'type where the caret is',
    patterns: [/^(?:type|write) (?<text>.+)$/iu],
    means: (group) => call('type_text', { text: spokenValue(group('text')) }),
    examples: {
      'write good morning': call('type_text', { text: 'good morning' }),
      'type ada at example dot com': call('type_text', { text: 'ada@example.com' }),
    },
  },
  {
    name: 'press keys',
    patterns: [
      /^(?:press|hit|push)(?: the)? (?<keys>.+?)(?: keys?)?(?: (?<times>once|twice|thrice|\S+ times))?(?: (?:in|on)(?: the)? (?<target>.+))?$/iu,
    ],
    means(group) {
      const keys = readKeys(group('keys'));
      const times = readTimes(group('times'));
      if (keys === undefined || times === undefined) return undefined;
      const target = group('target');
      return call('press_key', {
        keys,
        ...(target ? pointAt(target).best : {}),
        ...(times === 1 ? {} : { times }),
      });
    },
    examples: {
      'press enter': call('press_key', { keys: 'Enter' }),
      'press control a': call('press_key', { keys: 'Control+A' }),
      'press ctrl+shift+k': call('press_key', { keys: 'Control+Shift+K' }),
      'hit the escape key': call('press_key', { keys: 'Escape' }),
      'press the down arrow twice': call('press_key', { keys: 'ArrowDown', times: 2 }),
      'press tab three times': call('press_key', { keys: 'Tab', times: 3 }),
      'press enter in the search box': call('press_key', { keys: 'Enter', target: 'search box' }),
      'press the letter j': call('press_key', { keys: 'j' }),
    },
  },
];

function readTimes(words: string): number | undefined {
  if (words === '') return 1;
  const number = readNumber(words.replace(/ times$/iu, ''));
  return number ?? { once: 1, twice: 2, thrice: 3 }[words.toLowerCase()];
}
