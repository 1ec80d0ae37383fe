import { expect, test } from 'vitest';
import type { IndicatorValue, Target } from '../../api/reportingTypes';
import { boundsOf, coverOf, inTime } from './series';

const values = ['2019-12', '2020-01', '2020-02'].map((period) => ({ period }) as IndicatorValue);

test('values follow each other in time, with room above and below', () => {
  expect(inTime([...values].reverse())).toEqual(values);
  expect(boundsOf([0, 100])).toEqual([-8, 108]);
  expect(boundsOf([5])).toEqual([4.6, 5.4]);
  expect(boundsOf([0])).toEqual([-0.08, 0.08]);
});

test('a target stands over the years for which it holds', () => {
  const target = (from: string, to: string | null) => ({ from, to }) as Target;
  expect(coverOf(values, target('2020-01-01', null))).toEqual([1, 2]);
  expect(coverOf(values, target('2018-01-01', '2019-12-31'))).toEqual([0, 0]);
  expect(coverOf(values, target('2021-01-01', null))).toBeNull();
});
