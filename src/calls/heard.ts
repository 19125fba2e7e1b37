import type { ToolResult } from '#contract/result';
import { siteOf } from '#sites/site';
import { wholeSiteOf } from '#sites/wholeSite';
import { carriedParts, plainText } from './carriedParts';

/** What pages told the agent, by their sites, so that it does not leave for another site unseen. */
export interface Heard {
  note(conversation: string, result: ToolResult): void;
  /** What an address carries of it to another site than the one it was read on. */
  carriedBy(conversation: string, url: string): Carried | undefined;
}

export interface Carried {
  /** The part of the address, decoded. */
  data: string;
  /** Where it was read. */
  site: string;
}

const MOST_CHARACTERS_EACH = 400_000;
const MOST_SITES = 20;

/** Keeps what was told in this conversation; gone with the background. */
export function createHeard(): Heard {
  let current = '';
  const told = new Map<string, Told>();
  return {
    note(conversation, result) {
      if (conversation !== current) told.clear();
      current = conversation;
      const found = siteOf(result.tab?.url);
      if (!found.usable) return;
      const here = told.get(found.site) ?? { texts: [], characters: 0 };
      add(here, wordsOf(result).slice(-MOST_CHARACTERS_EACH));
      told.delete(found.site);
      told.set(found.site, here);
      const [oldest] = told.keys();
      if (told.size > MOST_SITES && oldest !== undefined) told.delete(oldest);
    },
    carriedBy(conversation, url) {
      if (conversation !== current || told.size === 0) return undefined;
      const found = siteOf(url);
      const parts = carriedParts(url);
      for (const [site, { texts }] of parts.length > 0 ? told : []) {
        if (!found.usable || isSame(site, found.site)) continue;
        const text = plainText(texts.join('\n'));
        const data = parts.find(({ pieces }) => pieces.some((piece) => text.includes(piece)));
        if (data) return { data: data.said, site };
      }
      return undefined;
    },
  };
}

/** What one site's pages told, the oldest first. */
interface Told {
  texts: string[];
  characters: number;
}

// Every call passes here: nothing is put together before somebody wants to know.
function add(told: Told, text: string): void {
  told.texts.push(text);
  told.characters += text.length;
  while (told.characters > MOST_CHARACTERS_EACH) told.characters -= told.texts.shift()?.length ?? 0;
}

const isSame = (one: string, other: string) =>
  one === other || (wholeSiteOf(one) !== undefined && wholeSiteOf(one) === wholeSiteOf(other));

// What was said about the call itself, its arguments among it, is no text of the page.
function wordsOf(result: ToolResult): string {
  if (result.status === 'error') return JSON.stringify(result.details ?? '');
  return `${JSON.stringify(result.data ?? '')} ${(result.changed ?? []).join(' ')}`;
}
