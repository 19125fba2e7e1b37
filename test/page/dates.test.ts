// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { datesIn, denotes, saidMoment } from '#page/fill/dates/moment';
import { monthNamed } from '#page/fill/dates/monthNames';
import { spellingsOf } from '#page/fill/dates/spellings';

afterEach(() => {
  document.documentElement.lang = '';
});

it.each([
  ['20 November 2026', { date: '2026-11-20' }],
  ['3:30 pm', { time: '15:30' }],
  ['20 November 2026 at 15:30', { date: '2026-11-20', time: '15:30' }],
  ['as soon as we can', undefined],
  ['2026', undefined],
])('takes “%s” for a moment or for none', (said, moment) => {
  expect(saidMoment(said)).toEqual(moment);
});

it.each([
  ['2026-11-20', ['2026-11-20']],
  ['November 20, 2026', ['2026-11-20']],
  ['Choose Friday, November 20th, 2026', ['2026-11-20']],
  ['20.11.2026', ['2026-11-20']],
  ['04/05/2026', ['2026-05-04', '2026-04-05']],
  ['2026年11月20日', ['2026-11-20']],
  ['Nov 2026', []],
  ['15:30', []],
])('reads “%s” as %j', (text, dates) => {
  expect(datesIn(text)).toEqual(dates);
});

it('reads a moment in whatever form a page writes it', () => {
  const moment = { date: '2026-11-20', time: '15:30' };
  expect(denotes('2026-11-20 15:30:00', moment)).toBe(true);
  expect(denotes('11/20/2026 3:30 PM', moment)).toBe(true);
  expect(denotes('11/20/2026 3:30 AM', moment)).toBe(false);
  expect(denotes('2026-11-21 15:30', moment)).toBe(false);
  expect(denotes('', moment)).toBe(false);
});

it('knows the months of the page’s language', () => {
  document.documentElement.lang = 'de';
  expect(monthNamed('März 2026')).toBe(3);
  document.documentElement.lang = 'ru';
  expect(monthNamed('20 ноября 2026')).toBe(11);
  document.documentElement.lang = 'not a language';
  expect(monthNamed('Sept 2026')).toBeUndefined();
  expect(monthNamed('12月')).toBe(12);
});

it.each([
  ['DD.MM.YYYY', '04.09.2026'],
  ['mm/dd/yyyy', '09/04/2026'],
  ['M/D/YY', '9/4/26'],
  ['tt.mm.jjjj', '04.09.2026'],
  ['jj/mm/aaaa', '04/09/2026'],
  ['MM/YYYY', '2026-09-04'],
  ['Select date', '2026-09-04'],
])('types a day into a field that hints at “%s” as %s', (hint, typed) => {
  expect(spellingsOf({ date: '2026-09-04' }, hint)).toEqual([typed]);
});

it('types a time with and without seconds where no hint tells', () => {
  expect(spellingsOf({ time: '15:30' }, '')).toEqual(['15:30', '15:30:00']);
  expect(spellingsOf({ time: '15:30' }, 'hh:mm aa')).toEqual(['03:30 PM']);
  expect(spellingsOf({ date: '2026-09-04', time: '15:30' }, 'YYYY-MM-DD HH:mm')).toEqual([
    '2026-09-04 15:30',
  ]);
});
