import { expect, test } from 'vitest';
import { parseCall } from '#calls/parseCall';
import { ToolFailure } from '#contract/toolFailure';

test.each([
  ['click', {}, 'target: is missing; a string is expected'],
  ['click', [1], 'arguments: must be an object, not a list'],
  ['click', { target: '' }, 'target: must have at least 1 character'],
  ['click', { target: 'x'.repeat(600) }, 'target: may have at most 500 characters'],
  ['click', { target: 'Go', pick: 0 }, 'pick: must be at least 1'],
  ['click', { target: 'Go', pick: 1.5 }, 'pick: must be a whole number'],
  ['click', { target: 'Go', button: 'purple' }, 'button: must be one of left, right, middle'],
  ['click', { target: null }, 'target: must be a string, not null'],
  ['set_checked', { target: 'Go', checked: 'yes' }, 'checked: must be true or false, not a string'],
  ['fill_form', { fields: [] }, 'fields: must have at least 1 item'],
  ['wait_for', { text: 'x', seconds: 1e9 }, 'seconds: must be at most 25'],
])('the arguments of %s %j are refused in words', (tool, args, words) => {
  const parse = () => parseCall(tool, args);
  expect(parse).toThrow(ToolFailure);
  expect(parse).toThrow(`The arguments of ${tool} do not fit: ${words}.`);
});
