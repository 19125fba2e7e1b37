import { call } from '../intent';
import type { Phrase } from '../phrase';

export const undoing: readonly Phrase[] = [
  {
    name: 'undo',
    patterns: [
      /^(?:undo|take back|reverse|revert)(?: (?:that|this|it|the last (?:thing|step|change|one)|what you (?:just )?did))?$/iu,
      /^(?:take|put) (?:that|it) back$/iu,
    ],
    means: () => call('undo'),
    examples: { 'undo that': call('undo'), undo: call('undo'), 'take that back': call('undo') },
  },
  {
    name: 'print',
    patterns: [/^print(?: (?:the|this|that))?(?: (?:page|tab|out))?$/iu],
    means: () => call('print_page'),
    examples: { 'print this page': call('print_page'), print: call('print_page') },
  },
];
