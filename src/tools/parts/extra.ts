import type { Outcome } from '#contract/result';
import { type Candidates, showCandidates } from '#page/overlay/candidates';
import { type Weighed, weigh } from '#page/risk/weigh';
import { run as answerDialog } from '../page/answerDialog';
import { run as controlMedia } from '../page/controlMedia';
import { run as drag } from '../page/drag';
import { run as hideHints } from '../page/hideHints';
import { run as highlight } from '../page/highlight';
import { run as hover } from '../page/hover';
import { run as readStorage } from '../page/readStorage';
import { run as scroll } from '../page/scroll';
import { run as showHints } from '../page/showHints';
import { run as waitFor } from '../page/waitFor';
import { run as writeStorage } from '../page/writeStorage';
import type { PageContext } from '../pageContext';
import type { Runs } from './runs';

/**
 * What is asked for now and then: scrolling, waiting, numbers and rings on the page, media, the page’s dialogs; and
 * `show_candidates`, which numbers what a call could not choose between.
 */
export const extra: Runs = {
  answer_dialog: answerDialog,
  control_media: controlMedia,
  drag,
  hide_hints: hideHints,
  highlight,
  hover,
  read_storage: readStorage,
  scroll,
  async show_candidates(tied: Candidates, { page }: PageContext): Promise<Outcome> {
    showCandidates(page, tied);
    return { say: '' };
  },
  show_hints: showHints,
  wait_for: waitFor,
  weigh: async (asked: Weighed, { page, signal }) => ({
    say: '',
    data: { risk: (await weigh(page, asked, signal)) ?? null },
  }),
  write_storage: writeStorage,
};
