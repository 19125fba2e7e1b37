/** The two families of browsers Pagehand runs in; every Chromium is the same to us. */
export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Whether a word names one of the families. */
export function isBrowserName(word: string): word is BrowserName {
  return browserNames.some((name) => name === word);
}
