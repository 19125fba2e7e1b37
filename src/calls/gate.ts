import { broughtName } from '#contract/broughtEntry';
import type { ErrorCode } from '#contract/errorCode';
import type { Rule } from '#contract/rule';
import { decide, fixedDecision, isKnown, overruling } from '#sites/decide';
import { isUsersTurn } from '#sites/inForce';
import { isPrivateHost } from '#sites/privateHost';
import { BROWSER, siteOf } from '#sites/site';
import type { ToolFacts } from '#tools/tool';

export interface Refusal {
  code: ErrorCode;
  message: string;
  /** The site whose rule would have to change, where a rule can change it. */
  site?: string;
  /** The entry that would have to change in it, where it is not the tool's own. */
  entry?: string;
  /** Whether the user wants to be asked. */
  mayAsk?: boolean;
}

export type Asking = Pick<ToolFacts, 'name' | 'effect' | 'needs'> & { entry?: string | undefined };

const meaning = {
  read: 'reading',
  act: 'acting',
  navigate: 'going to pages',
  tabs: 'tabs and windows',
  storage: 'site storage',
  page: 'the page’s own tools',
  picture: 'pictures of the page',
} as const;

/** What stands against a tool on a page, or nothing. The one decision before anything is dispatched. */
export function refusal(rules: readonly Rule[], tool: Asking, url: string | undefined): Refusal | undefined {
  if (tool.needs === 'nothing') return undefined;
  const over = overruling(rules, { tool: tool.name, effect: tool.effect, entry: tool.entry });
  if (over) return everywhere(tool, over);
  if (tool.needs === 'browser') return judge(rules, tool, BROWSER);
  const found = siteOf(url);
  if (!found.usable) {
    return {
      code: 'PAGE_FORBIDDEN',
      message: `${tool.name} cannot run here. ${found.why} Go to another page, or use another tab.`,
    };
  }
  const against = judge(rules, tool, found.site);
  const isOpen = !against || against.mayAsk === true;
  return isOpen && tool.effect === 'navigate' && isKept(rules, found.site) ? kept(found.site) : against;
}

function everywhere(tool: Asking, over: Rule): Refusal {
  if (isUsersTurn(over)) {
    return {
      code: 'TOOL_NOT_ALLOWED',
      message: `The user works by hand now, so ${saidName(tool)} is not done. Looking is allowed; wait until they press Back to agent in Pagehand, then read the page again.`,
    };
  }
  if (over.fixed) {
    return {
      code: 'TOOL_NOT_ALLOWED',
      message: `${saidName(tool)} is switched off by the administrator of this browser; the user cannot change that. Use another tool.`,
    };
  }
  return {
    code: 'TOOL_NOT_ALLOWED',
    message: `Pagehand is switched to read-only, so ${saidName(tool)} is done nowhere. Looking is allowed; for more, ask the user to switch read-only off in Pagehand’s popup.`,
  };
}

/** The user's own computer and network are reached only where a rule names the very address. */
function isKept(rules: readonly Rule[], site: string): boolean {
  return isPrivateHost(new URL(site).hostname) && !rules.some((rule) => rule.site === site);
}

function kept(site: string): Refusal {
  return {
    code: 'URL_BLOCKED',
    message: `${site} is on the user’s own computer or network, so it is not opened unless they allow exactly this address in Pagehand’s popup there.`,
    site,
  };
}

function judge(rules: readonly Rule[], tool: Asking, site: string): Refusal | undefined {
  const { name, effect, entry } = tool;
  const asked = { site, tool: name, effect, entry };
  const decision = decide(rules, asked);
  if (decision === 'allow') return undefined;
  const where = site === BROWSER ? 'tabs and windows' : site;
  const fixed = fixedDecision(rules, asked);
  if (fixed !== undefined && fixed !== 'ask') {
    return {
      code: 'TOOL_NOT_ALLOWED',
      message: `${saidName(tool)} is not allowed for ${where} by the administrator of this browser; the user cannot change that.`,
    };
  }
  const about = { site, ...(entry !== undefined && { entry }) };
  const mayAsk = decision === 'ask';
  if (!isKnown(rules, site)) {
    return {
      ...about,
      code: 'SITE_NOT_ALLOWED',
      mayAsk,
      message: `Nothing is allowed on ${where} yet. Ask the user to open Pagehand’s popup there and allow ${meaning[effect]}.`,
    };
  }
  return {
    ...about,
    code: 'TOOL_NOT_ALLOWED',
    mayAsk,
    message: `${saidName(tool)} is ${whyNot[decision]} for ${where}. Ask the user to allow ${entry === undefined ? meaning[effect] : 'it'} in Pagehand’s popup.`,
  };
}

const whyNot = { deny: 'switched off', ask: 'not allowed without asking', unset: 'not switched on' } as const;

function saidName({ name, entry = '' }: Asking): string {
  const brought = broughtName(entry);
  return brought === undefined ? name : `The page’s tool ${brought}`;
}
