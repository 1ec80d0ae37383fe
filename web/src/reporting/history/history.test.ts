import { expect, test } from 'vitest';
import type { ReportHistoryItem } from '../../api/reportingTypes';
import { changesValue, ofCell } from './history';

const item = (version: number, ...cells: [string, number | null, number | null][]): ReportHistoryItem =>
  ({ version, at: '', by: '', what: 'cells-changed', cells: cells.map(([element, was, value]) => ({ element, category: '_T', ...(was === null ? {} : { was }), ...(value === null ? {} : { value }) })) });

test('the history of a cell is that of the report with the other cells left out', () => {
  const found = ofCell([item(3, ['a', 1, 2], ['b', 0, 5]), item(2, ['b', null, 0]), { version: 1, at: '', by: '', what: 'opened' }], 'a', '_T');

  expect(found.map(({ version, cells }) => [version, cells?.length])).toEqual([[3, 1]]);
});

test('a note of its own leaves the value', () => {
  expect(changesValue({ element: 'a', category: '_T', was: 1, value: 1, note: 'x' })).toBe(false);
  expect(changesValue({ element: 'a', category: '_T', value: 0 })).toBe(true);
});
