import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spokenColour } from '#page/fill/spokenColour';
import { spokenDate, spokenDateTime, spokenMonth, spokenWeek } from '#page/fill/spokenDate';
import { spokenNumber } from '#page/fill/spokenNumber';
import { spokenTime } from '#page/fill/spokenTime';

it.each([
  ['2026-11-20', '2026-11-20'],
  ['20.11.2026', '2026-11-20'],
  ['20/11/2026', '2026-11-20'],
  ['11/20/2026', '2026-11-20'],
  ['november 20 2026', '2026-11-20'],
  ['nov 20, 2026', '2026-11-20'],
  ['the 20th of november, 2026', '2026-11-20'],
  ['may 1st 2026', '2026-05-01'],
  ['3/4/2026', undefined],
  ['31.02.2026', undefined],
  ['november 20', undefined],
  ['20th of may2026', undefined],
  ['soon', undefined],
])('hears the date %s', (said, date) => {
  expect(spokenDate(said)).toBe(date);
});

it('hears every date of every form it can write', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, ofMonth] = iso.split('-');
      const named = date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }).toLowerCase();
      expect([spokenDate(iso), spokenDate(`${ofMonth}.${month}.${year}`), spokenDate(named)]).toEqual([
        iso,
        iso,
        iso,
      ]);
    }),
  );
});

it.each([
  ['15:30', '15:30'],
  ['3:30 pm', '15:30'],
  ['12 am', '00:00'],
  ['12:15 p.m.', '12:15'],
  ['15.30', '15:30'],
  ['08:05:09', '08:05:09'],
  ['noon', '12:00'],
  ['7 o’clock'.replace('’', "'"), '07:00'],
  ['25:00', undefined],
  ['13 pm', undefined],
  ['15', undefined],
])('hears the time %s', (said, time) => {
  expect(spokenTime(said)).toBe(time);
});

it.each([
  ['2026-11-20t15:30', '2026-11-20T15:30'],
  ['2026-11-20 15:30', '2026-11-20T15:30'],
  ['november 20 2026 at 3:30 pm', '2026-11-20T15:30'],
  ['20.11.2026, noon', '2026-11-20T12:00'],
  ['2026-11-20', undefined],
])('hears the moment %s', (said, moment) => {
  expect(spokenDateTime(said)).toBe(moment);
});

it('hears months and weeks', () => {
  expect([spokenMonth('november 2026'), spokenMonth('11/2026'), spokenMonth('13/2026')]).toEqual([
    '2026-11',
    '2026-11',
    undefined,
  ]);
  expect([spokenWeek('week 7 of 2026'), spokenWeek('2026-w47'), spokenWeek('week 60 2026')]).toEqual([
    '2026-W07',
    '2026-W47',
    undefined,
  ]);
});

it.each([
  ['12.5', '12.5'],
  ['1,234.5', '1234.5'],
  ['1.234,5', '1234.5'],
  ['1 234,5', '1234.5'],
  ['0,5', '0.5'],
  ['minus 3', '-3'],
  ['12,34,5', undefined],
  ['many', undefined],
])('hears the number %s', (said, number) => {
  expect(spokenNumber(said)).toBe(number);
});

it('hears colours by value and by name', () => {
  expect([spokenColour('#f80'), spokenColour('00ff7f'), spokenColour('red'), spokenColour('nice')]).toEqual([
    '#ff8800',
    '#00ff7f',
    '#ff0000',
    undefined,
  ]);
});
