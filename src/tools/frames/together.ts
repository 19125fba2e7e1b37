import type { Outcome } from '#contract/result';
import { describeFramedPage } from './describePage';
import { findInFrames } from './findOnPage';
import type { FramedPage } from './framedPage';
import { getSelectionInFrames } from './getSelection';
import { readFramedPage } from './readPage';
import { hideHintsInFrames, showHintsInFrames } from './showHints';
import { waitForInFrames } from './waitFor';

/** Puts what all documents of a page answer together. The arguments are those of the tool's own schema. */
type Together = (framed: FramedPage, args: never) => Promise<Outcome>;

/** The reads that concern all documents at once, when they point at nothing. */
export const together: Readonly<Record<string, Together>> = {
  describe_page: describeFramedPage,
  find_on_page: findInFrames,
  get_selection: getSelectionInFrames,
  hide_hints: hideHintsInFrames,
  read_page: (framed: FramedPage, args: ReadArguments) =>
    readFramedPage(framed, { ...args, mostCharacters: args.max_chars, document: framed.documents[0] }),
  show_hints: showHintsInFrames,
  wait_for: waitForInFrames,
};

/** What `read_page` is called with. */
export interface ReadArguments {
  filter?: 'all' | 'interactive' | 'viewport';
  max_chars?: number;
  cursor?: string;
}
