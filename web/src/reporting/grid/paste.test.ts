import { expect, test } from 'vitest';
import type { Element } from '../../api/reportingTypes';
import { compare, readEntry } from './entry';
import { layoutOf } from './layout';
import { pasted, readBlock } from './paste';

const element = (code: string, part: Partial<Element> = {}): Element => ({
  code, name: { vi: code, en: code }, unit: '', decimals: 1, compulsory: false, aggregation: 'sum',
  categories: ['x', 'y'].map((one) => ({ code: one, name: { vi: one, en: one } })), ...part,
});
const layout = layoutOf({ code: 't', name: { vi: 't', en: 't' }, elements: [element('a'), element('b'), element('c', { categories: [{ code: 'x', name: { vi: 'x', en: 'x' } }] })] });

test('a block of a spreadsheet is read line by line, with what stands in quotes as one cell', () => {
  expect(readBlock('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']]);
  expect(readBlock('"a\tb"\t"he said ""no"""\n"two\nlines"\t')).toEqual([['a\tb', 'he said "no"'], ['two\nlines', '']]);
  expect(readBlock('7')).toEqual([['7']]);
  expect(readBlock('')).toEqual([['']]);
});

test('a block is taken from the cell on in the chosen way of writing, and what is empty empties', () => {
  const { cells, problems } = pasted(layout, { row: 0, column: 0 }, [['1.000,5', '2'], ['', '-3']], 'comma');

  expect(problems).toEqual([]);
  expect(cells.map(({ element: of, category, value }) => [of, category, value])).toEqual([['a', 'x', '1000.5'], ['a', 'y', '2'], ['b', 'x', null], ['b', 'y', '-3']]);
});

test('each cell that cannot be taken is named with its reason', () => {
  const { problems } = pasted(layout, { row: 1, column: 0 }, [['1,000.5', '1,25'], ['5', '6'], ['7', '']], 'comma');

  expect(problems.map(({ place, wrong }) => [place.row, place.column, wrong])).toEqual([[1, 0, 'notANumber'], [1, 1, 'tooManyDecimals'], [2, 1, 'noCell'], [3, 0, 'outside']]);
});

test('an entry is a value, nothing, or wrong', () => {
  expect(readEntry(' ', element('a'), 'comma')).toEqual({ value: null });
  expect(readEntry('2,5', element('a'), 'comma')).toEqual({ value: '2.5' });
  expect(readEntry('2,55', element('a'), 'comma')).toEqual({ wrong: 'tooManyDecimals' });
  expect(readEntry('two', element('a'), 'comma')).toEqual({ wrong: 'notANumber' });
});

test('bounds are held by every digit', () => {
  expect(readEntry('9007199254740993', element('a', { most: '9007199254740992' }), 'comma')).toEqual({ wrong: 'outOfBounds' });
  expect(readEntry('0', element('a', { least: 0, most: 10 }), 'comma')).toEqual({ value: '0' });
  expect(readEntry('-0,1', element('a', { least: 0 }), 'comma')).toEqual({ wrong: 'outOfBounds' });
  expect(readEntry('1'.repeat(25), element('a'), 'comma')).toEqual({ wrong: 'tooManyDigits' });
  expect(compare('1.10', '1.1')).toBe(0);
  expect(compare('-2', '1.5')).toBe(-1);
});
