import { expect, it } from 'vitest';
import { differenceProblems, proofProblems } from './check';
import { parityDocument } from './document';
import type { Evidence } from './evidence';
import { parityOf } from './parity';

const clicked = (file: string, ending = 'success changed'): Evidence => [
  { file, test: 'clicks', calls: { click: [ending] } },
];
const runs = { chromium: clicked('test/browser/a.test.ts'), firefox: clicked('test/browser/a.test.ts') };
const tools = ['click'];
const document = parityDocument(parityOf(tools, runs), []);
const wellMade = { tools, runs, differences: [], document };
type Checked = Parameters<typeof proofProblems>[0] & Parameters<typeof differenceProblems>[0];
const parityProblems = (checked: Checked) => [...proofProblems(checked), ...differenceProblems(checked)];

it('has nothing against a table whose proofs still stand', () => {
  expect(document).toContain('| `click` | [a](../test/browser/a.test.ts) | [a](../test/browser/a.test.ts) |');
  expect(parityProblems(wellMade)).toEqual([]);
});

it.each([
  [
    'a tool no test saw succeed',
    { runs: { ...runs, firefox: clicked('a', 'error NO_EFFECT') } },
    /No test in firefox/,
  ],
  ['a tool the table does not know', { tools: ['click', 'fill'] }, /does not know fill/],
  ['a row for what is no tool', { tools: [] }, /which is no tool/],
  [
    'a proof that is gone',
    { runs: { ...runs, chromium: clicked('test/browser/b.test.ts') } },
    /no longer sees click/,
  ],
  [
    'a difference nobody explains',
    { runs: { ...runs, firefox: clicked('test/browser/a.test.ts', 'success no_change') } },
    /click ends differently in “clicks”, and nothing explains it/,
  ],
  ['a note about no tool', { differences: [{ tool: 'fly', what: '', because: '' }] }, /noted of fly/],
])('tells of %s', (_what, changed, complaint) => {
  expect(parityProblems({ ...wellMade, ...changed }).join(' ')).toMatch(complaint);
});

it('takes a difference that is explained', () => {
  const other = { ...runs, firefox: clicked('test/browser/a.test.ts', 'success no_change') };
  const differences = [{ tool: 'click', what: 'It is not seen.', because: 'the browser draws later' }];
  expect(parityProblems({ ...wellMade, runs: other, differences })).toEqual([]);
});

it('finds tests in which a tool ended otherwise', () => {
  const other = { ...runs, firefox: clicked('test/browser/a.test.ts', 'success no_change') };
  expect(parityOf(tools, other)[0]?.differingIn).toEqual(['clicks']);
  expect(parityOf(tools, runs)[0]?.differingIn).toEqual([]);
});

it('relies on nothing that chance decides', () => {
  const other = { ...runs, firefox: clicked('test/browser/attacks/hijackedAgent.test.ts') };
  expect(parityOf(tools, other)[0]?.provedIn).toEqual({ chromium: ['test/browser/a.test.ts'], firefox: [] });
});
