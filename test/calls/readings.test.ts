import { describe, expect, it } from 'vitest';
import { type Asked, createReadings, type Readings } from '#calls/readings';
import type { ToolResult, ToolSuccess } from '#contract/result';
import { tools } from '#tools/index';

const call = { id: 'c', tool: '', args: {}, agent: 'Shop', endpoint: 'wss://a', conversation: 'r1' };

function asked(name: string, args: object = {}, more: Partial<typeof call> = {}): Asked {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new Error(`No tool ${name}.`);
  return { call: { ...call, ...more }, tool, args: { ...args }, tabId: 3 };
}

const page = (lines: readonly string[], more: object = {}, url = 'https://shop.example/'): ToolSuccess => ({
  status: 'success',
  say: 'Read Shop.',
  tab: { id: 't3', url, title: 'Shop' },
  data: { outline: lines.join('\n'), truncated: false, ...more },
});

const BEFORE = [
  '- main',
  '  - heading 1 "Shop"',
  '  - list "Things"',
  '    - item',
  '      - link "Boots" [e1]',
  '      - button "Buy boots" [e2]',
  '    - item',
  '      - link "Coats" [e3]',
  '      - button "Buy coats" [e4]',
  '  - text "Your basket is empty."',
];
const AFTER = [...BEFORE.slice(0, 5), '      - button "Take boots back" [e5]', ...BEFORE.slice(6)];

const read = (readings: Readings, lines: readonly string[], args = {}, more = {}): ToolResult =>
  readings.told(asked('read_page', args, more), page(lines));
const act = (readings: Readings) => readings.told(asked('click', { target: 'e2' }), page([]));

describe('reading after an act', () => {
  it('tells only what is new, below what holds it, and what is gone', () => {
    const readings = createReadings();
    read(readings, BEFORE);
    act(readings);
    expect(read(readings, AFTER)).toMatchObject({
      say: expect.stringContaining('1 new and 1 gone; 9 lines are as you read before'),
      data: {
        outline: ['- main', '  - list "Things"', '    - item', '      - button "Take boots back" [e5]'].join(
          '\n',
        ),
        only_changes: true,
        same: 9,
        gone: ['button "Buy boots" [e2]'],
      },
    });
  });

  it('says so when nothing changed, and compares with what was told last', () => {
    const readings = createReadings();
    read(readings, BEFORE);
    act(readings);
    read(readings, AFTER);
    act(readings);
    const again = read(readings, AFTER);
    expect(again).toMatchObject({ data: { outline: '', same: 10, gone: [] } });
    expect(again).toMatchObject({ say: expect.stringMatching(/^Nothing changed/) });
  });

  it('does not take for gone what only moved beyond the end of a part', () => {
    const readings = createReadings();
    readings.told(asked('read_page'), page(BEFORE, { truncated: true }));
    act(readings);
    const now = ['- alert "Boots are yours"', ...BEFORE.slice(0, -1)];
    expect(readings.told(asked('read_page'), page(now, { truncated: true }))).toMatchObject({
      data: { outline: '- alert "Boots are yours"', gone: [] },
    });
  });
});

describe('the whole outline comes', () => {
  const whole = page(AFTER);

  it.each([
    ['before any act', (readings: Readings) => read(readings, BEFORE), {}, {}],
    ['to another conversation', startedAnd(act), {}, { conversation: 'r2' }],
    ['to another question', startedAnd(act), { filter: 'interactive' }, {}],
    ['when it is asked for', startedAnd(act), { whole: true }, {}],
  ])('%s', (_when, before, args, more) => {
    const readings = createReadings();
    before(readings);
    expect(read(readings, AFTER, args, more)).toEqual(whole);
  });

  it('of another page', () => {
    const readings = createReadings();
    startedAnd(act)(readings);
    const elsewhere = page(BEFORE, {}, 'https://shop.example/other');
    expect(readings.told(asked('read_page'), elsewhere)).toEqual(elsewhere);
  });

  it('when most of it is new', () => {
    const readings = createReadings();
    startedAnd(act)(readings);
    const other = ['- main', '  - heading 1 "Thanks"', '  - link "Home" [e9]'];
    expect(read(readings, other)).toEqual(page(other));
  });
});

function startedAnd(next: (readings: Readings) => unknown) {
  return (readings: Readings) => {
    read(readings, BEFORE);
    next(readings);
  };
}
