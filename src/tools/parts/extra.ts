import { run as answerDialog } from '../page/answerDialog';
import { run as controlMedia } from '../page/controlMedia';
import { run as drag } from '../page/drag';
import { run as hideHints } from '../page/hideHints';
import { run as highlight } from '../page/highlight';
import { run as readStorage } from '../page/readStorage';
import { run as showHints } from '../page/showHints';
import { run as writeStorage } from '../page/writeStorage';
import type { Runs } from './runs';

/** What is asked for now and then: numbers and rings on the page, media, the page’s dialogs. */
export const extra: Runs = {
  answer_dialog: answerDialog,
  control_media: controlMedia,
  drag,
  hide_hints: hideHints,
  highlight,
  read_storage: readStorage,
  show_hints: showHints,
  write_storage: writeStorage,
};
