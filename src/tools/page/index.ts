import type { PageTool } from '../tool';
import { click } from './click';
import { fill } from './fill';
import { fillForm } from './fillForm';
import { pressKey } from './pressKey';
import { scroll } from './scroll';
import { selectOption } from './selectOption';
import { setChecked } from './setChecked';
import { typeText } from './typeText';

/** The tools that run in the page. */
export const pageTools: readonly PageTool[] = [
  click,
  fill,
  fillForm,
  typeText,
  pressKey,
  selectOption,
  setChecked,
  scroll,
];
