import { run as controlMedia } from '../page/controlMedia';
import { run as hideHints } from '../page/hideHints';
import { run as highlight } from '../page/highlight';
import { run as showHints } from '../page/showHints';
import type { Runs } from './runs';

/** What is asked for now and then: numbers and rings on the page, media. */
export const extra: Runs = {
  control_media: controlMedia,
  hide_hints: hideHints,
  highlight,
  show_hints: showHints,
};
