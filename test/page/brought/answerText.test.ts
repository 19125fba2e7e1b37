import { expect, test } from 'vitest';
import { answerText } from '#page/brought/answerText';

test.each([
  ['plain words', 'plain words'],
  ['"quoted"', 'quoted'],
  ['{"stock":12}', '{"stock":12}'],
  [
    '{"content":[{"type":"text","text":"12 left"},{"type":"image","data":"aaaa"}]}',
    '12 left\n(image without text)',
  ],
  ['{"content":[],"structuredContent":{"stock":12}}', '{"stock":12}'],
  ['{"content":[null,7]}', '(something without text)\n(something without text)'],
  ['', ''],
  ['null', 'null'],
])('%s is answered as %s', (result, text) => {
  expect(answerText(result)).toEqual({ text, truncated: false, failed: false });
});

test('hears a tool say that it failed', () => {
  expect(answerText('{"isError":true,"content":[{"type":"text","text":"sold out"}]}')).toMatchObject({
    text: 'sold out',
    failed: true,
  });
});

test('keeps lines, drops what nobody sees, and is cut', () => {
  expect(answerText('one\u0000\r\ntwo\u202e\u200b\u2028\n\n\n\nthree').text).toBe('one\ntwo\n\nthree');
  expect(answerText('x'.repeat(9_000))).toMatchObject({ truncated: true, text: 'x'.repeat(8_000) });
});
