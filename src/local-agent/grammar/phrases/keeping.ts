import { call } from '../intent';
import type { Phrase } from '../phrase';
import { spokenValue } from '../spokenValue';

export const keeping: readonly Phrase[] = [
  {
    name: 'what the site keeps',
    patterns: [
      /^what does (?:this|the) (?:site|page) (?:keep|store|remember)(?: (?:about me|in (?:my|the) browser))?$/iu,
      /^read (?:the |this )?(?:site(?:’|')?s? )?storage$/iu,
      /^read the stored (?<key>\S+)$/iu,
    ],
    means: (group) => call('read_storage', group('key') ? { key: group('key') } : {}),
    examples: {
      'what does this site keep in my browser?': call('read_storage'),
      'read the stored theme': call('read_storage', { key: 'theme' }),
    },
  },
  {
    name: 'change what the site keeps',
    patterns: [/^set the stored (?<key>\S+) to (?<value>.+)$/iu, /^forget the stored (?<key>\S+)$/iu],
    means(group) {
      const value = group('value') ? { value: spokenValue(group('value')) } : {};
      return call('write_storage', { key: group('key'), ...value });
    },
    examples: {
      'set the stored theme to dark': call('write_storage', { key: 'theme', value: 'dark' }),
      'forget the stored basket': call('write_storage', { key: 'basket' }),
    },
  },
];
