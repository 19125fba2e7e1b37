import { beforeEach, expect, it } from 'vitest';
import type { ToolResult } from '#contract/result';
import type { Hands, Mind } from '#local-agent/brain';
import { grammarBrain } from '#local-agent/grammar/grammarBrain';

const done: ToolResult = { status: 'success', say: 'Done so.' };
const missing: ToolResult = {
  status: 'error',
  errorCode: 'TARGET_NOT_FOUND',
  message: 'Nothing goes by that.',
};
const carts: ToolResult = {
  status: 'error',
  errorCode: 'TARGET_AMBIGUOUS',
  message: '“add to cart” fits 2 things.',
  details: {
    candidates: [
      { pick: 1, ref: 'e4', role: 'button', name: 'Add to cart', context: 'Blue shoes' },
      { pick: 2, ref: 'e9', role: 'button', name: 'Add to cart', context: 'Green umbrella' },
    ],
  },
};

let mind: Mind;
let called: [tool: string, args: Record<string, unknown>][];
let answers: ToolResult[];
const hands: Hands = {
  signal: new AbortController().signal,
  async call(tool, args) {
    called.push([tool, args]);
    return answers.shift() ?? done;
  },
};
const hear = (request: string, ...results: ToolResult[]) => {
  answers = results;
  called = [];
  return mind.hear(request, hands);
};

beforeEach(() => {
  mind = grammarBrain().begin();
});

it('says what the result says', async () => {
  expect(await hear('click sign in', done)).toBe('Done so.');
  expect(await hear('click the moon', missing)).toBe('Nothing goes by that.');
});

it('asks which one and numbers the choices', async () => {
  expect(await hear('click add to cart', carts)).toBe(
    'Which one? 1: Add to cart (Blue shoes), 2: Add to cart (Green umbrella).',
  );
});

it.each([
  'two',
  '2',
  'Two.',
  'number two',
  'the second',
  'the second one',
  'option 2',
  'the last one',
  'the green umbrella',
  'green umbrella',
  'I mean the second one',
  'take number two',
])('takes “%s” for the second', async (answer) => {
  await hear('click add to cart', carts);
  expect(await hear(answer, done)).toBe('Done so.');
  expect(called).toEqual([['click', { target: 'add to cart', pick: 2 }]]);
});

it('asks again when there is no such number', async () => {
  await hear('click add to cart', carts);
  expect(await hear('seven')).toMatch(/^There is no such number\. Which one\? 1: /u);
  expect(called).toEqual([]);
  await hear('one', done);
  expect(called).toEqual([['click', { target: 'add to cart', pick: 1 }]]);
});

it.each(['never mind', 'stop', 'neither'])('lets go on “%s”', async (answer) => {
  await hear('click add to cart', carts);
  expect(await hear(answer)).toBe('All right, I left it.');
  expect(await hear('two')).toMatch(/Try “click sign in”/u);
  expect(called).toEqual([]);
});

it('forgets the question when something else is asked', async () => {
  await hear('click add to cart', carts);
  await hear('scroll down', done);
  expect(called).toEqual([['scroll', { direction: 'down' }]]);
  expect(await hear('two')).toMatch(/Try “click sign in”/u);
});

it('names a tab by its ref, for tabs have no pick', async () => {
  await hear('close Products', carts);
  await hear('two', done);
  expect(called).toEqual([['close_tab', { tab: 'e9' }]]);
});

it('knows what “it” is', async () => {
  await hear('click the Name', done);
  await hear('fill it with Ada', done);
  expect(called).toEqual([['fill', { target: 'Name', value: 'Ada' }]]);
});

it('tries the words as they stand when their first reading fits nothing', async () => {
  expect(await hear('click the second chance', missing, done)).toBe('Done so.');
  expect(called).toEqual([
    ['click', { target: 'chance', pick: 2 }],
    ['click', { target: 'second chance' }],
  ]);
});

it('never tries another reading after anything may have been done', async () => {
  await hear('click the second chance', {
    status: 'error',
    errorCode: 'OUTCOME_UNKNOWN',
    message: 'Unclear.',
  });
  expect(called).toHaveLength(1);
});

it('takes the first thing found for “it”', async () => {
  const data = { found: 1, matches: [{ ref: 'e7', role: 'link', name: 'Contact' }] };
  await hear('where is the contact link', { status: 'success', say: 'Here.', data });
  await hear('click it', done);
  expect(called).toEqual([['click', { target: 'e7' }]]);
});

it('tells the headings of a page, and the words of a part without any', async () => {
  const page = 'banner\n  heading "Good morning" level 1\n  text "Rain."\n  heading "Today" level 2';
  expect(await hear('read the page', { status: 'success', say: 'Read Shop.', data: { outline: page } })).toBe(
    'Read Shop. Its headings are Good morning, Today.',
  );
  expect(
    await hear('read the note', { status: 'success', say: 'Read it.', data: { outline: 'text "Rain."' } }),
  ).toBe('Read it. It says: Rain.');
});

it('reads on where it stopped', async () => {
  await hear('read the page', { status: 'success', say: 'Part one.', data: { cursor: 'c2' } });
  await hear('read more', { status: 'success', say: 'Part two.' });
  expect(called).toEqual([['read_page', { cursor: 'c2' }]]);
  expect(await hear('read more')).toMatch(/nothing more to read/u);
});

it('answers what it does not understand with examples', async () => {
  expect(await hear('sing me a song')).toBe(
    'I can work in your browser. Try “click sign in”, “fill e-mail with me at example dot com”, or “scroll down”.',
  );
  expect(called).toEqual([]);
});
