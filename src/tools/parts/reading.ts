import { run as describePage } from '../page/describePage';
import { run as findOnPage } from '../page/findOnPage';
import { run as getSelection } from '../page/getSelection';
import { run as readForm } from '../page/readForm';
import { run as readTable } from '../page/readTable';
import { run as readText } from '../page/readText';
import type { Runs } from './runs';

/** Reads of one kind of thing: forms, tables, texts, the page in a few words. */
export const reading: Runs = {
  describe_page: describePage,
  find_on_page: findOnPage,
  get_selection: getSelection,
  read_form: readForm,
  read_table: readTable,
  read_text: readText,
};
