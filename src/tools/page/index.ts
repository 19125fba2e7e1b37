import type { PageTool } from '../tool';
import { answerDialog } from './answerDialog';
import { callPageTool } from './callPageTool';
import { click } from './click';
import { controlMedia } from './controlMedia';
import { describePage } from './describePage';
import { drag } from './drag';
import { fill } from './fill';
import { fillForm } from './fillForm';
import { findOnPage } from './findOnPage';
import { getSelection } from './getSelection';
import { hideHints } from './hideHints';
import { highlight } from './highlight';
import { hover } from './hover';
import { listPageTools } from './listPageTools';
import { pressKey } from './pressKey';
import { readForm } from './readForm';
import { readPage } from './readPage';
import { readStorage } from './readStorage';
import { readTable } from './readTable';
import { readText } from './readText';
import { scroll } from './scroll';
import { selectOption } from './selectOption';
import { setChecked } from './setChecked';
import { showHints } from './showHints';
import { submitForm } from './submitForm';
import { typeText } from './typeText';
import { uploadFile } from './uploadFile';
import { waitFor } from './waitFor';
import { writeStorage } from './writeStorage';

/** The tools that run in the page. */
export const pageTools: readonly PageTool[] = [
  readPage,
  findOnPage,
  readForm,
  getSelection,
  showHints,
  hideHints,
  highlight,
  readTable,
  describePage,
  readText,
  click,
  fill,
  fillForm,
  typeText,
  pressKey,
  selectOption,
  setChecked,
  scroll,
  hover,
  drag,
  submitForm,
  uploadFile,
  controlMedia,
  answerDialog,
  readStorage,
  writeStorage,
  listPageTools,
  callPageTool,
  waitFor,
];
