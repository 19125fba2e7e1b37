import { browser } from 'wxt/browser';
import { ToolFailure } from '#contract/toolFailure';
import type { Tab } from './browserContext';
import { hasId, tabById, tabRef } from './tabs';

/**
 * The tab meant by an id ("t3"), a position as listed ("2"), or words of its title or site.
 * @throws {ToolFailure} TARGET_NOT_FOUND or TARGET_AMBIGUOUS with the tabs to choose from.
 */
export async function findTab(said: string): Promise<Tab> {
  if (/^t\d+$/i.test(said.trim())) return tabById(said);
  const open = (await browser.tabs.query({})).filter(hasId).filter(({ incognito }) => !incognito);
  const position = /^\d{1,3}$/.test(said.trim()) ? open[Number(said) - 1] : undefined;
  if (position) return position;
  const wanted = words(said);
  const matching = open.filter((tab) => {
    const own = new Set(words(`${tab.title ?? ''} ${hostOf(tab.url)}`));
    return wanted.length > 0 && wanted.every((word) => own.has(word));
  });
  const [only, second] = matching;
  if (only && !second) return only;
  if (only) {
    throw new ToolFailure(
      'TARGET_AMBIGUOUS',
      `${matching.length} tabs fit “${said}”: ${list(matching)}. Use the id.`,
      {
        details: { candidates: matching.map(candidate) },
      },
    );
  }
  throw new ToolFailure('TARGET_NOT_FOUND', `No tab fits “${said}”. Open are: ${list(open)}.`, {
    details: { nearest: open.slice(0, 10).map(candidate) },
  });
}

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => word !== 'the' && word !== 'tab') ?? []
  );
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : '';
}

function candidate(tab: Tab, index: number) {
  return { pick: index + 1, ref: tabRef(tab.id), role: 'tab', name: (tab.title ?? '').slice(0, 80) };
}

function list(tabs: readonly Tab[]): string {
  return tabs
    .slice(0, 10)
    .map((tab) => `${tabRef(tab.id)} “${(tab.title ?? '').slice(0, 40)}”`)
    .join(', ');
}
