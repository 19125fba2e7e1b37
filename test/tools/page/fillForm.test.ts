// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fillForm } from '#tools/page/fillForm';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';

const form =
  '<input id="name" aria-label="Name"><input id="age" type="number" aria-label="Age"><input id="town" aria-label="Town">';
const fields = (age: string) => [
  { target: 'css=#name', value: 'Ann' },
  { target: 'css=#age', value: age },
  { target: 'css=#town', value: 'Bonn' },
];

it('fills all fields in order', async () => {
  const page = actingPage(form);
  expect(await callTool(page, fillForm, { fields: fields('40') })).toEqual({
    verdict: 'changed',
    say: 'Filled Name, Age and Town.',
    data: { done: ['Name', 'Age', 'Town'] },
    changed: ['Name: Ann', 'Age: 40', 'Town: Bonn'],
  });
});

it('touches nothing when one of the fields is not there', async () => {
  const page = actingPage(form);
  const wanted = [...fields('40'), { target: 'css=#zip', value: '1' }];
  const failure = await failureOf(callTool(page, fillForm, { fields: wanted }));
  expect(failure.code).toBe('TARGET_NOT_FOUND');
  expect(byId('name', HTMLInputElement).value).toBe('');
});

it('stops at the first failure and reports the done part', async () => {
  const page = actingPage(form);
  const failure = await failureOf(callTool(page, fillForm, { fields: fields('many') }));
  expect(failure.code).toBe('INVALID_ARGS');
  expect(failure.details).toMatchObject({
    done: ['Name'],
    failed: { target: 'css=#age', errorCode: 'INVALID_ARGS' },
    left: ['css=#town'],
  });
  expect(byId('town', HTMLInputElement).value).toBe('');
});
