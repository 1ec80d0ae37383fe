import { expect, test } from 'vitest';
import type { DataTable, Element } from '../../api/reportingTypes';
import { layoutOf, placeOf } from './layout';
import { after, firstCell, moved } from './moves';

const element = (code: string, ...categories: string[]): Element =>
  ({ code, name: { vi: code, en: code }, unit: '', decimals: 0, compulsory: false, aggregation: 'sum', categories: categories.map((one) => ({ code: one, name: { vi: one, en: one } })) });
const table: DataTable = { code: 't', name: { vi: 't', en: 't' }, elements: [element('a', 'x', 'y'), element('b'), element('c', 'y', 'z')] };

/** Columns are _T, x, y, z; a has x and y, b has _T, c has y and z. */
const layout = layoutOf(table);

test('elements stand down, their categories across, the total first', () => {
  expect(layout.columns.map((column) => column.code)).toEqual(['_T', 'x', 'y', 'z']);
  expect(layout.rows.map((row) => row.has)).toEqual([[false, true, true, false], [true, false, false, false], [false, false, true, true]]);
  expect(placeOf(layout, 'c', 'z')).toEqual({ row: 2, column: 3 });
  expect(placeOf(layout, 'a', 'z')).toBeNull();
});

test('arrows step over cells that nothing belongs in, and stay at the edge', () => {
  expect(moved(layout, { row: 0, column: 2 }, 'ArrowDown', false)).toEqual({ row: 2, column: 2 });
  expect(moved(layout, { row: 0, column: 2 }, 'ArrowUp', false)).toEqual({ row: 0, column: 2 });
  expect(moved(layout, { row: 0, column: 1 }, 'ArrowLeft', false)).toEqual({ row: 0, column: 1 });
  expect(moved(layout, { row: 0, column: 1 }, 'a', false)).toBeNull();
});

test('Home and End lead to the ends of the row, with Control to those of the table', () => {
  expect(moved(layout, { row: 2, column: 2 }, 'End', false)).toEqual({ row: 2, column: 3 });
  expect(moved(layout, { row: 2, column: 3 }, 'Home', false)).toEqual({ row: 2, column: 2 });
  expect(moved(layout, { row: 1, column: 0 }, 'End', true)).toEqual({ row: 2, column: 3 });
  expect(moved(layout, { row: 1, column: 0 }, 'Home', true)).toEqual({ row: 0, column: 1 });
  expect(firstCell(layout)).toEqual({ row: 0, column: 1 });
});

test('Tab visits every cell once and leaves after the last', () => {
  const seen = [];
  for (let at: { row: number; column: number } | null = firstCell(layout); at !== null; at = after(layout, at, 1)) {
    seen.push(`${at.row}${at.column}`);
  }

  expect(seen).toEqual(['01', '02', '10', '22', '23']);
  expect(after(layout, firstCell(layout), -1)).toBeNull();
});
