import type { Listing } from './listing';

export const stores = ['chrome', 'firefox'] as const;
export type Store = (typeof stores)[number];

interface Limits {
  name: number;
  summary: number;
  description: number;
  /** How long the answer about one permission may be. */
  justification: number;
}

/**
 * In characters. Names: developer.mozilla.org, manifest.json/name. Chrome’s summary is the manifest’s description:
 * developer.chrome.com/docs/extensions/reference/manifest/description. The others are the stores’ own forms.
 */
export const limits: Record<Store, Limits> = {
  chrome: { name: 75, summary: 132, description: 16_000, justification: 1_000 },
  firefox: { name: 50, summary: 250, description: 15_000, justification: 1_000 },
};

/** What is too long for a store, or empty. */
export function tooLong({ name, summary, description }: Listing, store: Store): string[] {
  const parts = { name, summary, description: textOf(description) };
  return Object.entries(parts).flatMap(([part, words]) => {
    const limit = part === 'name' || part === 'summary' ? limits[store][part] : limits[store].description;
    if (words.trim() === '') return [`${part} is empty`];
    return words.length > limit ? [`${part} has ${words.length} characters of ${limit}`] : [];
  });
}

/** A description as the stores’ forms take it. */
export const textOf = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;
