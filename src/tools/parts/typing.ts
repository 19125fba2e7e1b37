import { takeBack } from '#page/fill/takeBack';
import { run as fill } from '../page/fill';
import { run as fillForm } from '../page/fillForm';
import { run as pressKey } from '../page/pressKey';
import { run as selectOption } from '../page/selectOption';
import { run as setChecked } from '../page/setChecked';
import { run as submitForm } from '../page/submitForm';
import { run as typeText } from '../page/typeText';
import { run as uploadFile } from '../page/uploadFile';
import type { Runs } from './runs';

/** What gives a page values: fields, ticks, keys, choices, files. */
export const typing: Runs = {
  fill,
  fill_form: fillForm,
  press_key: pressKey,
  select_option: selectOption,
  set_checked: setChecked,
  submit_form: submitForm,
  take_back: ({ call }: { call: string }, { page, signal }) => takeBack(page, call, signal),
  type_text: typeText,
  upload_file: uploadFile,
};
