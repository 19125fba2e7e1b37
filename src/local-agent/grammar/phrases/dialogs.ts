import { call } from '../intent';
import type { Phrase } from '../phrase';
import { spokenValue } from '../spokenValue';

const question = '(?:the |this |that )?(?:next )?(?:question|dialog|pop-?up|confirmation|prompt)';

export const dialogs: readonly Phrase[] = [
  {
    name: 'answer the page’s question',
    patterns: [
      new RegExp(`^(?:say|answer) (?<said>yes|ok|okay|no|cancel|leave|stay) to ${question}$`, 'iu'),
      new RegExp(`^answer ${question} with (?<said>yes|ok|okay|no|cancel|leave|stay)$`, 'iu'),
      new RegExp(`^(?<said>accept|confirm|dismiss|refuse|decline|cancel) ${question}$`, 'iu'),
    ],
    means: (group) =>
      call('answer_dialog', {
        answer: /^(?:yes|ok|okay|leave|accept|confirm)$/iu.test(group('said')) ? 'accept' : 'dismiss',
      }),
    examples: {
      'say yes to the question': call('answer_dialog', { answer: 'accept' }),
      'answer the next dialog with cancel': call('answer_dialog', { answer: 'dismiss' }),
      'accept the next dialog': call('answer_dialog', { answer: 'accept' }),
    },
  },
  {
    name: 'answer the page’s prompt with words',
    patterns: [new RegExp(`^answer ${question} with (?<text>.+)$`, 'iu')],
    means: (group) => call('answer_dialog', { answer: 'accept', text: spokenValue(group('text')) }),
    examples: {
      'answer the prompt with Ada Lovelace': call('answer_dialog', {
        answer: 'accept',
        text: 'Ada Lovelace',
      }),
    },
  },
];
