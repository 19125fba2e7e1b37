import { run as click } from '../page/click';
import { run as readPage } from '../page/readPage';
import type { Runs } from './runs';

/** What is put into a page at the first call: pointing, clicking, the outline. */
export const core: Runs = {
  click,
  read_page: readPage,
};
