import { call } from '../intent';
import type { Phrase } from '../phrase';

const here = '(?: here| on this (?:site|page)| with this (?:site|page))';

export const asking: readonly Phrase[] = [
  {
    name: 'what is allowed',
    patterns: [
      new RegExp(`^what (?:may|are) (?:you|i)(?: allowed| permitted)?(?: to)?(?: do)?${here}?$`, 'iu'),
      new RegExp(`^what can you do${here}$`, 'iu'),
      /^(?:what|which) (?:permissions?|rights) do you have$|^what is allowed(?: here)?$/iu,
    ],
    means: () => call('what_may_i_do'),
    examples: {
      'what may you do?': call('what_may_i_do'),
      'what are you allowed to do here?': call('what_may_i_do'),
      'what can you do on this page': call('what_may_i_do'),
    },
  },
  {
    name: 'never mind',
    patterns: [
      /^(?:stop|cancel|never ?mind|forget (?:it|about it)|nothing|none(?: of (?:them|those))?|neither|no)$/iu,
    ],
    means: () => ({ kind: 'never_mind' }),
    examples: { 'never mind': { kind: 'never_mind' }, Stop: { kind: 'never_mind' } },
  },
  {
    name: 'help',
    patterns: [/^(?:help(?: me)?|what can (?:you do|i say)|hello|hi|hey|)$/iu],
    means: () => ({ kind: 'help' }),
    examples: { help: { kind: 'help' }, 'what can I say?': { kind: 'help' } },
  },
];
