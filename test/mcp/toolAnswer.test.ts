import { expect, test } from 'vitest';
import { toolAnswer } from '#mcp/toolAnswer';

test('says the sentence first, then what else there is', () => {
  const tab = { id: 't1', url: 'https://shop.example/', title: 'Shop' };
  const result = { status: 'success', verdict: 'changed', say: 'Clicked Buy.', tab, changed: ['Cart: 1'] };
  const { content, structuredContent, isError } = toolAnswer(result);
  const [sentence, more] = content;
  expect(sentence).toEqual({ type: 'text', text: 'Clicked Buy.' });
  expect(more?.type === 'text' && JSON.parse(more.text)).toEqual({
    verdict: 'changed',
    changed: ['Cart: 1'],
    tab,
  });
  expect(structuredContent).toEqual(result);
  expect(isError).toBeUndefined();
});

test('a sentence that is all is alone', () => {
  expect(toolAnswer({ status: 'success', say: 'Done.' }).content).toEqual([{ type: 'text', text: 'Done.' }]);
});

test('a failure is one, with its code and what helps', () => {
  const details = { candidates: ['Buy now'] };
  const failed = { status: 'error', errorCode: 'TARGET_NOT_FOUND', message: 'There is no “Buy”.', details };
  expect(toolAnswer(failed)).toEqual({
    isError: true,
    content: [
      { type: 'text', text: 'TARGET_NOT_FOUND: There is no “Buy”.' },
      { type: 'text', text: JSON.stringify({ details }) },
    ],
    structuredContent: failed,
  });
});

test('a picture is one, and its bytes are nowhere else', () => {
  const image = { mimeType: 'image/jpeg', width: 2, height: 1, base64: 'AAAA' };
  const answer = toolAnswer({ status: 'success', say: 'Taken.', data: { image, covered: { fields: 1 } } });
  expect(answer.content.at(-1)).toEqual({ type: 'image', data: 'AAAA', mimeType: 'image/jpeg' });
  expect(JSON.stringify([answer.content.slice(0, -1), answer.structuredContent])).not.toContain('AAAA');
  expect(answer.structuredContent).toMatchObject({
    data: { image: { width: 2, height: 1 }, covered: { fields: 1 } },
  });
});
