import type { Intent } from './intent';

/** One way of asking: its patterns, what they mean, and examples that tests hold it to. */
export interface Phrase {
  name: string;
  patterns: readonly RegExp[];
  /** Nothing when the words match but make no sense this way; then later phrases are tried. */
  means(groups: Groups): Intent | undefined;
  examples: Readonly<Record<string, Intent>>;
}

/** The named groups of a match; a group that did not take part is empty. */
export type Groups = (name: string) => string;
