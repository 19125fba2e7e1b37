import { attributeOf } from '../../document/nativeReads';

/** Lays cells out in columns; a cell that spans stands in each place it covers. */
export interface Grid {
  /** The cells of the next row, column by column. */
  add(cells: readonly Element[]): (Element | undefined)[];
}

export function createGrid(): Grid {
  let reaching: { cell: Element; rows: number }[] = [];
  return {
    add(cells) {
      const row: (Element | undefined)[] = [];
      const next: typeof reaching = [];
      const waiting = [...cells];
      for (let column = 0; column < MOST_COLUMNS; ) {
        const above = reaching[column];
        if (above && above.rows > 0) {
          row[column] = above.cell;
          next[column] = { cell: above.cell, rows: above.rows - 1 };
          column += 1;
          continue;
        }
        const cell = waiting.shift();
        if (!cell && !reaching.some(({ rows }, index) => index > column && rows > 0)) break;
        const width = cell ? span(cell, 'col') : 1;
        const rows = cell ? span(cell, 'row') - 1 : 0;
        for (let end = Math.min(column + width, MOST_COLUMNS); column < end; column += 1) {
          row[column] = cell;
          if (cell) next[column] = { cell, rows };
        }
      }
      reaching = next;
      return [...row];
    },
  };
}

const MOST_COLUMNS = 100;
// A row span of 0 goes on to the end of the table's part.
const TO_THE_END = 65_534;

function span(cell: Element, along: 'col' | 'row'): number {
  const said = attributeOf(cell, `${along}span`) ?? attributeOf(cell, `aria-${along}span`);
  const count = Number(said ?? 1);
  if (!Number.isInteger(count) || count < 0) return 1;
  if (count === 0) return along === 'row' ? TO_THE_END : 1;
  return count;
}
