// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { atOnce, inTurns, type Work } from '#page/document/turns';
import { textPlace } from '#page/fill/textPlace';
import type { Page } from '#page/page';
import { resolving } from '#page/point/pointedAt';
import { conditionsOf, doesHold } from '#page/read/conditions';
import { findOnPage } from '#page/read/findOnPage';
import { openPage } from './openPage';

const never = new AbortController().signal;
const rows = Array.from(
  { length: 300 },
  (_unused, row) =>
    `<div><b>Row ${row}</b><a href="#${row}">Open ${row}</a><input aria-label="Field ${row}"></div>`,
).join('');

afterEach(() => vi.restoreAllMocks());

describe('work in turns', () => {
  const works: [string, (page: Page) => Work<unknown>][] = [
    ['a thing named exactly', (page) => resolving(page, { target: 'Open 299' }, 'click')],
    ['words that stand in no name', (page) => resolving(page, { target: 'Row 299' }, 'click')],
    ['words that sound alike', (page) => resolving(page, { target: 'Opne 299' }, 'click')],
    ['what is not there', (page) => failing(resolving(page, { target: 'No such thing' }, 'click'))],
    ['a ref whose thing is gone', (page) => goneRef(page)],
    ['a selector that finds much', (page) => failing(resolving(page, { target: 'css=a' }, 'click'))],
    ['places of words', (page) => findOnPage(page, { text: 'Row 299' })],
    ['places of a role', (page) => findOnPage(page, { role: 'link' })],
    ['words that are waited for', (page) => waited(page, 'text')],
    ['words that shall go', (page) => waited(page, 'gone')],
    ['words to scroll to', (page) => textPlace(page, page.document.body, 'Row 299')],
  ];

  it.each(works)('pauses about once an element: %s', (_what, begin) => {
    const page = openPage(rows);
    const work = begin(page);
    let looks = 0;
    const { wordsOf } = page;
    page.wordsOf = (raw) => {
      looks += 1;
      return wordsOf(raw);
    };
    let pauses = 0;
    let most = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      most = Math.max(most, looks);
      looks = 0;
      pauses += 1;
    }
    expect(most).toBeLessThan(20);
    expect(pauses).toBeGreaterThanOrEqual(300);
  });

  it('ends a slice soon after its time, and lets the page have its turn before the next', async () => {
    const page = openPage('');
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const slices: number[] = [];
    const { steadily } = page.mutations;
    page.mutations.steadily = (read) => {
      const began = now;
      const done = steadily(read);
      slices.push(now - began);
      return done;
    };
    function* work(): Work<string> {
      for (let step = 0; step < 1_000; step += 1) {
        now += 1;
        yield;
      }
      return 'done';
    }
    expect(await inTurns(page, work(), never)).toBe('done');
    expect(Math.max(...slices)).toBeLessThanOrEqual(50);
    expect(slices.length).toBeGreaterThan(20);
  });

  it('ends between slices when the call is stopped', async () => {
    const stopped = new AbortController();
    stopped.abort();
    function* work(): Work<never> {
      for (;;) yield;
    }
    await expect(inTurns(openPage(''), work(), stopped.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('a page that changes meanwhile', () => {
  /** Does half of the work, lets something happen, and does the rest. */
  function interrupted<T>(work: Work<T>, change: () => void): T {
    for (let steps = 0; steps < 700; steps += 1) work.next();
    change();
    return atOnce(work);
  }

  it('is not pressed at what is gone', () => {
    const page = openPage(
      `<button id="gone">Buy now</button>${rows}<button id="stays">Buy now please</button>`,
    );
    const work = resolving(page, { target: 'Buy now' }, 'click');
    expect(interrupted(work, () => document.getElementById('gone')?.remove()).id).toBe('stays');
  });

  it('is not pressed at what is called otherwise now', () => {
    const page = openPage(`<button>Keep</button>${rows}`);
    const rename = () => {
      const button = document.querySelector('button');
      if (button) button.textContent = 'Delete all';
    };
    expect(() => interrupted(resolving(page, { target: 'Keep' }, 'click'), rename)).toThrow(/Keep/);
  });

  it('is told as it is when it is asked again', () => {
    const page = openPage(rows);
    const add = () => document.body.insertAdjacentHTML('afterbegin', '<button id="new">Newcomer</button>');
    interrupted(findOnPage(page, { role: 'link' }), add);
    expect(atOnce(resolving(page, { target: 'Newcomer' }, 'click')).id).toBe('new');
  });
});

function* failing(work: Work<unknown>): Work<unknown> {
  try {
    return yield* work;
  } catch (failure) {
    return failure;
  }
}

function goneRef(page: Page): Work<unknown> {
  const [link] = document.querySelectorAll('a');
  if (!link) throw new Error('The page has no link.');
  const ref = page.refs.give(link, { role: 'link', name: 'Elsewhere' });
  return failing(resolving(page, { target: ref }, 'click'));
}

function waited(page: Page, kind: 'text' | 'gone'): Work<unknown> {
  const [condition] = conditionsOf(page, { [kind]: 'Row 299' });
  if (!condition) throw new Error('Nothing is waited for.');
  return doesHold(condition);
}
