import { expect, it } from 'vitest';
import { expected } from './expected';
import { readCases } from './readCases';

it('reads markup, what is said of it, and who says otherwise', () => {
  const [one, ...others] = readCases(
    `# A remark
<button id=it disabled>Go</button>
= button "Go" described "Away" is disabled
~ firefox name "Gone" is nothing: it says so`,
    'theme',
  );
  expect(others).toEqual([]);
  expect(one?.markup).toBe('<button id=it disabled>Go</button>');
  expect(one && expected(one, 'ours')).toEqual({
    role: 'button',
    name: 'Go',
    description: 'Away',
    states: 'disabled',
  });
  expect(one && expected(one, 'firefox')).toMatchObject({ name: 'Gone', states: '', description: 'Away' });
});

it('keeps a difference to the versions it is of', () => {
  const [one] = readCases('<b id=it>x</b>\n= generic ""\n~ firefox before 153 name "x": it says so', 'theme');
  expect(one && [152, 153].map((version) => expected(one, 'firefox', version).name)).toEqual(['x', '']);
});

it.each([
  ['<p id=it>No expectation</p>', /No expectation/],
  ['<p id=it></p>\n= paragraph', /No expectation/],
  ['<p id=it></p>\n= paragraph ""\n~ safari name "x": no such voice', /Not understood/],
  ['<p id=it></p>\n= paragraph ""\n~ firefox name "x"', /Not understood/],
])('refuses %s', (text, complaint) => {
  expect(() => readCases(text, 'theme')).toThrow(complaint);
});
