// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { uploadFile } from '#tools/page/uploadFile';
import { actingPage } from '../../page/actingPage';
import { callTool, failureOf } from '../../page/callTool';

const field = '<label>Photo <input type="file" accept="image/*,.txt"></label>';
const codeOf = async (args: object, markup = field) =>
  (await failureOf(callTool(actingPage(markup), uploadFile, args))).code;

it('takes the content once, as text or as base64', async () => {
  expect(await codeOf({ target: 'Photo', name: 'a.txt' })).toBe('INVALID_ARGS');
  expect(await codeOf({ target: 'Photo', name: 'a.txt', text: 'a', base64: 'YQ==' })).toBe('INVALID_ARGS');
  expect(await codeOf({ target: 'Photo', name: 'a.txt', base64: '%%%' })).toBe('INVALID_ARGS');
});

it('gives no field a kind of file it does not take', async () => {
  expect(await codeOf({ target: 'Photo', name: 'a.exe', text: 'a' })).toBe('NOT_EDITABLE');
});

it('leaves a disabled field alone', async () => {
  const disabled = field.replace('type=', 'disabled type=');
  expect(await codeOf({ target: 'css=input', name: 'a.txt', text: 'a' }, disabled)).toBe('TARGET_DISABLED');
});
