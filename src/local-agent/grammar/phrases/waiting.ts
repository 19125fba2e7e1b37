import { type Call, call } from '../intent';
import { readNumber } from '../numberWords';
import type { Groups, Phrase } from '../phrase';
import { withoutArticle } from '../pointing';
import { ROLE_WORD } from '../roleWords';

const atMost = '(?:,? (?:for |up to |at most |for at most |for up to )(?<seconds>\\S+) seconds?)?';
const wait = 'wait (?:until|till|for)';
const like = (middle: string) => new RegExp(`^${wait} ${middle}${atMost}$`, 'iu');

export const waiting: readonly Phrase[] = [
  {
    name: 'wait until gone',
    patterns: [
      like(
        "(?<what>.+?) (?:is gone|has gone|disappears|goes away|vanishes|isn't there|to (?:disappear|go away|vanish))",
      ),
    ],
    means: (group) => waitFor(group, { gone: withoutArticle(group('what')) }),
    examples: {
      'wait until Loading is gone': call('wait_for', { gone: 'Loading' }),
      'wait for the spinner to disappear': call('wait_for', { gone: 'spinner' }),
    },
  },
  {
    name: 'wait for quiet',
    patterns: [
      like(
        '(?:the |this )?(?:page|everything|it) (?:is |has |to )?(?:be )?(?:quiet|calm|ready|done|settles?d?|loads?|loaded|finish(?:es|ed)?(?: loading)?)',
      ),
    ],
    means: (group) => waitFor(group, { quiet: true }),
    examples: {
      'wait until the page is quiet': call('wait_for', { quiet: true }),
      'wait for the page to load': call('wait_for', { quiet: true }),
    },
  },
  {
    name: 'wait for an address',
    patterns: [like('the (?:address|url) (?:contains|has|includes|is|to contain|to be) (?<url>\\S+)')],
    means: (group) => waitFor(group, { url: group('url') }),
    examples: { 'wait until the address contains thanks': call('wait_for', { url: 'thanks' }) },
  },
  {
    name: 'wait for a thing',
    patterns: [
      like(`(?<what>.+? ${ROLE_WORD})(?: (?:to appear|appears|shows(?: up)?|is (?:there|visible)))?`),
    ],
    means: (group) => waitFor(group, { target: withoutArticle(group('what')) }),
    examples: { 'wait for the Pay button': call('wait_for', { target: 'Pay button' }) },
  },
  {
    name: 'wait for words',
    patterns: [
      like(
        '(?:the (?:text|words) )?(?<what>.+?)(?: (?:to appear|to show(?: up)?|appears|shows(?: up)?|is (?:there|visible|shown)))?',
      ),
    ],
    means: (group) => waitFor(group, { text: withoutArticle(group('what')) }),
    examples: {
      'wait for 12 loaves left': call('wait_for', { text: '12 loaves left' }),
      'wait until thank you appears': call('wait_for', { text: 'thank you' }),
      'wait for the answer for up to five seconds': call('wait_for', { text: 'answer', seconds: 5 }),
    },
  },
];

function waitFor(group: Groups, args: Call['args']) {
  const seconds = group('seconds') ? readNumber(group('seconds')) : undefined;
  if (group('seconds') && (seconds === undefined || seconds <= 0)) return undefined;
  return call('wait_for', { ...args, ...(seconds === undefined ? {} : { seconds: Math.min(seconds, 25) }) });
}
