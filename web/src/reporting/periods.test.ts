import { expect, test } from 'vitest';
import { periodName } from './periods';

test.each([
  ['2020', 'Năm 2020', 'Year 2020'], ['2020-S1', '6 tháng đầu năm 2020', 'First half of 2020'], ['2020-N1', '9 tháng năm 2020', 'Nine months of 2020'],
  ['2020-Q3', 'Quý III/2020', 'Quarter 3 of 2020'], ['2020-08', 'Tháng 8/2020', 'August 2020'], ['2020-W06', 'Tuần 6/2020', 'Week 6 of 2020'],
  ['2020-08-15', '15/08/2020', '15/08/2020'], ['something', 'something', 'something'],
])('%s is called %s and %s', (code, vi, en) => {
  expect([periodName(code, 'vi'), periodName(code, 'en')]).toEqual([vi, en]);
});
