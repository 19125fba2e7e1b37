import { call } from '../intent';
import type { Phrase } from '../phrase';
import { withoutArticle } from '../pointing';
import { ROLE_WORD, roleOf } from '../roleWords';

const page = '(?:the|this|my)(?: whole| entire| current)? (?:page|site|website|screen|tab)';

export const reading: readonly Phrase[] = [
  {
    name: 'read on',
    patterns: [/^(?:read more|read on|continue(?: reading)?|go on|keep reading|next part)$/iu],
    means: () => ({ kind: 'read_more' }),
    examples: { 'read more': { kind: 'read_more' }, 'go on': { kind: 'read_more' } },
  },
  {
    name: 'what can be clicked',
    patterns: [
      /^(?:what|which things) can (?:i|you|we|be) (?:click|press|tap|clicked|pressed|tapped)(?: on)?(?: here| on (?:this|the) page)?$/iu,
    ],
    means: () => call('read_page', { filter: 'interactive' }),
    examples: { 'what can I click here?': call('read_page', { filter: 'interactive' }) },
  },
  {
    name: 'what is in view',
    patterns: [
      /^(?:what(?:'s| is| do you see| can you see) (?:on (?:the|my) screen|in view|visible)|read what(?:'s| is) visible)$/iu,
    ],
    means: () => call('read_page', { filter: 'viewport' }),
    examples: { "what's on my screen": call('read_page', { filter: 'viewport' }) },
  },
  {
    name: 'read the page',
    patterns: [
      new RegExp(`^(?:read|look at)(?: me)?(?: out)? ${page}(?: to me| aloud| out)?$`, 'iu'),
      new RegExp(
        `^what(?:'s| is| does| do you see| can you see)? (?:(?:on|in) )?${page}(?: say| about)?$`,
        'iu',
      ),
      /^(?:what(?:'s| is) here|what do you see|what does it say|read it|read page|read)$/iu,
    ],
    means: () => call('read_page'),
    examples: {
      'read the page': call('read_page'),
      "what's on this page?": call('read_page'),
      'what does this page say': call('read_page'),
    },
  },
  {
    name: 'read a part',
    patterns: [/^read(?: me)?(?: out)? (?<scope>.+)$/iu],
    means: (group) => call('read_page', { scope: withoutArticle(group('scope')) }),
    examples: { 'read the order summary': call('read_page', { scope: 'order summary' }) },
  },
  {
    name: 'find by kind',
    patterns: [
      new RegExp(
        `^(?:find|show me|list|where are)(?: all| me)?(?: of)?(?: the)? (?<role>${ROLE_WORD}(?:s|es))$`,
        'iu',
      ),
      new RegExp(
        `^(?:what|which) (?<role>${ROLE_WORD}(?:s|es)) (?:are (?:there|here)|does this page have)(?: on this page)?$`,
        'iu',
      ),
      new RegExp(
        `^(?:find|look for|locate|where(?:'s| is))(?: the)? (?<role>${ROLE_WORD}) (?:called |named )?(?<text>.+)$`,
        'iu',
      ),
      new RegExp(
        `^(?:find|look for|locate|where(?:'s| is))(?: the)? (?<text>.+) (?<role>${ROLE_WORD})$`,
        'iu',
      ),
    ],
    means(group) {
      const role = roleOf(group('role'));
      if (role === undefined) return undefined;
      const text = withoutArticle(group('text'));
      return call('find_on_page', { ...(text ? { text } : {}), role });
    },
    examples: {
      'find all buttons': call('find_on_page', { role: 'button' }),
      'which links are there on this page?': call('find_on_page', { role: 'link' }),
      'find the sign in button': call('find_on_page', { text: 'sign in', role: 'button' }),
      'where is the link called Contact': call('find_on_page', { text: 'Contact', role: 'link' }),
    },
  },
  {
    name: 'find words',
    patterns: [
      /^(?:find|look for|locate|search (?:the |this )?page for|search for|where(?:'s| is| are)) (?<text>.+?)(?: on (?:the|this) page| here)?$/iu,
      /^is there (?<text>.+?)(?: on (?:the|this) page| here)?$/iu,
    ],
    means: (group) => call('find_on_page', { text: withoutArticle(group('text')) }),
    examples: {
      'find opening hours': call('find_on_page', { text: 'opening hours' }),
      'where is the search field?': call('find_on_page', { text: 'search field' }),
      'is there a discount on this page?': call('find_on_page', { text: 'discount' }),
    },
  },
];
