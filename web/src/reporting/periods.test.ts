import { expect, test } from 'vitest';
import { frequencyOf, periodBefore, periodName } from './periods';

test.each([
  ['2020', 'Năm 2020', 'Year 2020'], ['2020-S1', '6 tháng đầu năm 2020', 'First half of 2020'], ['2020-N1', '9 tháng năm 2020', 'Nine months of 2020'],
  ['2020-Q3', 'Quý III/2020', 'Quarter 3 of 2020'], ['2020-08', 'Tháng 8/2020', 'August 2020'], ['2020-W06', 'Tuần 6/2020', 'Week 6 of 2020'],
  ['2020-08-15', '15/08/2020', '15/08/2020'], ['something', 'something', 'something'],
])('%s is called %s and %s', (code, vi, en) => {
  expect([periodName(code, 'vi'), periodName(code, 'en')]).toEqual([vi, en]);
});

test('a code says how often its periods come', () => {
  expect(['2020', '2020-S2', '2020-N1', '2020-Q4', '2020-12', '2020-W53', '2020-12-31'].map(frequencyOf)).toEqual(['A', 'S', 'N', 'Q', 'M', 'W', 'D']);
});

test.each([
  ['2020-08', 24, '2018-08'], ['2020-01', 1, '2019-12'], ['2020-Q1', 1, '2019-Q4'], ['2020', 5, '2015'], ['2020-S1', 3, '2018-S2'], ['2020-W53', 52, '2019-W52'], ['2020-N1', 2, '2018-N1'], ['2020-03-01', 1, '2020-02-29'],
])('%s less %i is %s', (code, count, before) => {
  expect(periodBefore(code, count)).toBe(before);
});
