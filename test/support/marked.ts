import { expect } from 'vitest';

/** Matches a page's words between their marks. */
export function marked(words: string) {
  return expect.stringMatching(
    new RegExp(`^\\[page text (\\w{8})\\]\\n${words}\\n\\[end of page text \\1\\]$`, 'u'),
  );
}
