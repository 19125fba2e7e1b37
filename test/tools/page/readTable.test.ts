// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readTable } from '#tools/page/readTable';
import { actingPage } from '../../page/actingPage';
import { callTool, failureOf } from '../../page/callTool';

const read = (markup: string, args: object = {}) => callTool(actingPage(markup), readTable, args);

const prices = `<table><caption>Prices</caption>
  <thead><tr><th>Item</th><th>Price</th><th></th></tr></thead>
  <tbody><tr><th scope="row">Tea</th><td>€ <b>4</b></td><td><button>Add tea</button></td></tr>
  <tr style="display:none"><td>Secret</td><td>0</td><td></td></tr>
  <tr><th scope="row">Cup</th><td>€ 9</td><td>sold out</td></tr></tbody></table>`;

it('tells rows by their headers, and what can be used in them', async () => {
  expect(await read(prices)).toMatchObject({
    say: 'The table “Prices” has 2 rows, with the columns Item, Price and column 3.',
    data: {
      headers: ['Item', 'Price', 'column 3'],
      rows: [
        { Item: 'Tea', Price: '€ 4', 'column 3': 'Add tea' },
        { Item: 'Cup', Price: '€ 9', 'column 3': 'sold out' },
      ],
      rows_total: 2,
      truncated: false,
      row_refs: [
        { row: 1, ref: expect.stringMatching(/^e\d+$/), controls: [{ role: 'button', name: 'Add tea' }] },
      ],
    },
  });
});

it('fills in merged cells', async () => {
  const { data } = await read(`<table>
    <tr><th rowspan="2">City</th><th colspan="2">Trams</th></tr><tr><th>Red</th><th>Blue</th></tr>
    <tr><td rowspan="2">Bergen</td><td>1</td><td>2</td></tr><tr><td colspan="2">none</td></tr></table>`);
  expect(data).toMatchObject({
    headers: ['City', 'Trams / Red', 'Trams / Blue'],
    rows: [
      { City: 'Bergen', 'Trams / Red': '1', 'Trams / Blue': '2' },
      { City: 'Bergen', 'Trams / Red': 'none', 'Trams / Blue': 'none' },
    ],
  });
});

it('tells lists where headers repeat or lack', async () => {
  expect(
    await read('<table><tr><th>A</th><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>'),
  ).toMatchObject({
    data: { headers: ['A', 'A'], rows: [['1', '2']] },
  });
  expect(
    await read('<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'),
  ).toMatchObject({
    data: {
      headers: [],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
  });
  expect(
    await read('<table><tr><th>__proto__</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>'),
  ).toMatchObject({ data: { rows: [['1', '2']] } });
});

it('reads a grid made of roles, and the rows it does not draw', async () => {
  const { data } = await read(`<div role="grid" aria-label="Mail" aria-rowcount="900">
    <div role="row"><span role="columnheader">From</span><span role="columnheader">Read</span></div>
    <div role="rowgroup"><div role="row"><span role="gridcell">Ada</span>
      <span role="gridcell"><input type="checkbox" aria-label="Read" checked></span></div></div></div>`);
  expect(data).toMatchObject({ rows: [{ From: 'Ada', Read: 'checked' }], rows_total: 899, truncated: true });
});

it('tells only as many rows as asked for, and how many there are', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => `<tr><td>${index}</td><td>x</td></tr>`).join('');
  expect(await read(`<table><tr><th>N</th><th>X</th></tr>${rows}</table>`, { max_rows: 2 })).toMatchObject({
    say: expect.stringContaining('has 30 rows'),
    data: { rows: [{ N: '0' }, { N: '1' }], rows_total: 30, truncated: true },
  });
});

describe('which table', () => {
  const two = `${prices}<table><caption>Hours</caption><tr><th>Day</th><th>Open</th></tr><tr><td>Mon</td><td>9</td></tr></table>`;

  it('is asked when there are several, and told by caption, by what is in it, or by pick', async () => {
    expect((await failureOf(read(two))).code).toBe('TARGET_AMBIGUOUS');
    expect(await read(two, { target: 'hours' })).toMatchObject({ data: { rows: [{ Day: 'Mon' }] } });
    expect(await read(two, { target: 'Add tea' })).toMatchObject({ data: { table: { name: 'Prices' } } });
    expect(await read(two, { pick: 2 })).toMatchObject({ data: { table: { name: 'Hours' } } });
  });

  it('is none where tables only lay out the page', async () => {
    const layout =
      '<table role="presentation"><tr><td>A</td><td>B</td></tr></table><table><tr><td>C</td></tr></table>';
    expect((await failureOf(read(layout))).code).toBe('TARGET_NOT_FOUND');
  });
});

it('leaves a table inside a cell to the cell', async () => {
  const { data } = await read(
    `<table id="outer"><tr><th>A</th><th>B</th></tr>
    <tr><td><table><tr><td>in</td></tr></table></td><td>2</td></tr></table>`,
    { target: 'css=#outer' },
  );
  expect(data).toMatchObject({ rows: [{ A: 'in', B: '2' }], rows_total: 1 });
});
