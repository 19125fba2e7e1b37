import { call } from '../intent';
import type { Phrase } from '../phrase';
import { withoutArticle } from '../pointing';

const aloud = '(?: to me| aloud| out)?';
const TEXT = '(?:article|text|story|post|content|contents)';

/** Readers for one kind of thing; they stand before those that read whatever is named. */
export const readingParts: readonly Phrase[] = [
  {
    name: 'where am I',
    patterns: [
      /^(?:where am i|where are we|what page (?:is this|am i on))(?: now)?$/iu,
      /^what can (?:i|we) do(?: here| on (?:this|the) (?:page|site))?$/iu,
      new RegExp(
        `^(?:describe|summari[sz]e|tell me about|sum up) (?:the|this)(?: current)? (?:page|site|website|screen)${aloud}$`,
        'iu',
      ),
    ],
    means: () => call('describe_page'),
    examples: {
      'where am I?': call('describe_page'),
      'what can I do here?': call('describe_page'),
      'describe this page': call('describe_page'),
    },
  },
  {
    name: 'read the form',
    patterns: [
      new RegExp(
        `^(?:read|describe|check|look at)(?: me)? (?:the|this) (?:(?<which>.+) )?form${aloud}$`,
        'iu',
      ),
      /^what (?:does|is) (?:the|this) (?:(?<which>.+) )?form (?:need|ask for|want|still need|like)$/iu,
      /^what(?:'s| is| are) (?:still )?(?:missing|left to fill|wrong)(?: (?:in|on|with) (?:the|this) (?:(?<which>.+) )?form)?$/iu,
      /^(?:what|which) fields (?:are (?:missing|left|required)|does (?:the|this) form have)$/iu,
    ],
    means(group) {
      const which = withoutArticle(group('which'));
      return call('read_form', which ? { target: which } : {});
    },
    examples: {
      'read the form': call('read_form'),
      'what does the form need?': call('read_form'),
      "what's missing": call('read_form'),
      'read the sign in form': call('read_form', { target: 'sign in' }),
      'which fields are missing?': call('read_form'),
    },
  },
  {
    name: 'read the text',
    patterns: [
      new RegExp(`^read(?: me)?(?: out)? (?:the|this)(?: main| whole| full)? ${TEXT}${aloud}$`, 'iu'),
      new RegExp(`^read(?: me)?(?: out)? (?:the|this) ${TEXT} (?:of|in|under) (?<part>.+?)${aloud}$`, 'iu'),
      new RegExp(`^what does (?:the|this) ${TEXT} say$`, 'iu'),
    ],
    means(group) {
      const part = withoutArticle(group('part'));
      return call('read_text', part ? { target: part } : {});
    },
    examples: {
      'read the article': call('read_text'),
      'read me the story aloud': call('read_text'),
      'what does this article say?': call('read_text'),
      'read the text of the quiet winter': call('read_text', { target: 'quiet winter' }),
    },
  },
  {
    name: 'read a table',
    patterns: [
      new RegExp(`^(?:read|describe|look at)(?: me)? (?:the|this) (?:(?<which>.+) )?table${aloud}$`, 'iu'),
      /^what(?:'s| is| does) (?:in )?(?:the|this) (?:(?<which>.+) )?table(?: say)?$/iu,
    ],
    means(group) {
      const which = withoutArticle(group('which'));
      return call('read_table', which ? { target: which } : {});
    },
    examples: {
      'read the table': call('read_table'),
      'read me the opening hours table': call('read_table', { target: 'opening hours' }),
      "what's in the table?": call('read_table'),
    },
  },
  {
    name: 'what is selected',
    patterns: [
      /^what(?:'s| is| have i| did i)(?: just)? (?:selected|highlighted|select|highlight|marked)(?: here)?$/iu,
      new RegExp(`^read(?: me)? (?:my|the) (?:selection|selected text|highlighted text)${aloud}$`, 'iu'),
    ],
    means: () => call('get_selection'),
    examples: {
      'what have I selected?': call('get_selection'),
      'what is selected': call('get_selection'),
      'read the selection': call('get_selection'),
    },
  },
];
