import { expect, test } from 'vitest';
import { formatName, mediaTypeOf } from './mediaTypes';

const taken = ['text/csv; charset=utf-8', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.sdmx.structurespecificdata+xml;version=2.1'];
const typeOf = (name: string, type = '') => mediaTypeOf({ name, type }, taken);

test('a file is what its name ends in, among what is taken', () => {
  expect(typeOf('cpi.CSV', 'application/vnd.ms-excel')).toBe(taken[0]);
  expect(typeOf('cpi.xlsx')).toBe(taken[1]);
  expect(typeOf('CPIVNM.xml', 'text/xml')).toBe(taken[2]);
  expect(typeOf('cpi.pdf', 'application/pdf')).toBe('application/pdf');
  expect(typeOf('cpi')).toBe('application/octet-stream');
});

test('an own format is told by both endings, and media types have names', () => {
  expect(mediaTypeOf({ name: 'a.sdmx.csv', type: '' }, ['application/vnd.sdmx.data+csv;version=2.0.0', 'text/csv'])).toBe('application/vnd.sdmx.data+csv;version=2.0.0');
  expect(mediaTypeOf({ name: 'a.csv', type: '' }, ['application/vnd.sdmx.data+csv;version=2.0.0', 'text/csv'])).toBe('text/csv');
  expect(taken.map(formatName)).toEqual(['CSV', 'XLSX', 'SDMX-ML']);
});
