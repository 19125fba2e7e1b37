import type { Grant } from '#contract/grant';
import type { NewSites } from '#contract/newSites';
import { ABOVE_ALL, type Rule } from '#contract/rule';
import { EVERYWHERE } from './wholeSite';

/** All that decides what is allowed. */
export interface Deciding {
  rules: readonly Rule[];
  grants: readonly Grant[];
  newSites: NewSites;
  /** The agent may look, and change nothing anywhere. */
  readOnly: boolean;
  /** The user works by hand for now: the agent may look, and does nothing. */
  handedOver: boolean;
}

/**
 * The rules as they hold now: what holds everywhere whatever else is allowed, what is allowed for a while, what is always so,
 * and last the default for what is not named. `now` is in milliseconds since the epoch.
 */
export function inForce(deciding: Deciding, now: number): Rule[] {
  const { rules, grants, newSites, readOnly, handedOver } = deciding;
  const lasting = grants.filter(({ until }) => until === undefined || now < until);
  return [
    ...(handedOver ? [usersTurn] : []),
    ...(readOnly ? [lookingOnly] : []),
    ...lasting,
    ...rules,
    ...(newSites === 'ask' ? [askFirst] : []),
  ];
}

// Scrolling, going to pages and switching tabs show something else; they change nothing.
const lookingOnly: Rule = {
  site: ABOVE_ALL,
  effects: { act: 'deny', storage: 'deny', page: 'deny' },
  tools: {
    scroll: 'allow',
    read_storage: 'allow',
    list_page_tools: 'allow',
    close_tab: 'deny',
    move_tab: 'deny',
  },
};

// Whoever works on a page wants it neither moved nor left; what only tells something may go on.
const usersTurn: Rule = {
  site: ABOVE_ALL,
  effects: { act: 'deny', navigate: 'deny', tabs: 'deny', storage: 'deny', page: 'deny' },
  tools: { list_tabs: 'allow', read_storage: 'allow', list_page_tools: 'allow' },
};

/** Whether a rule is the one that holds while the user works by hand. */
export const isUsersTurn = (rule: Rule): boolean => rule === usersTurn;

// Stored data, pictures and the page's own tools are never offered: who wants them switches them on.
const askFirst: Rule = {
  site: EVERYWHERE,
  effects: { read: 'ask', act: 'ask', navigate: 'ask', tabs: 'ask' },
  tools: {},
};
