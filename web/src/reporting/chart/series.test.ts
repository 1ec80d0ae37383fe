import { expect, test } from 'vitest';
import type { ValueItem } from '../../api/reportingTypes';
import { boundsOf, inTime, levelsOf } from './series';

const values = ['2019-12', '2020-01', '2020-02'].map((period) => ({ period }) as ValueItem);

test('values follow each other in time, with room above and below', () => {
  expect(inTime([...values].reverse())).toEqual(values);
  expect(boundsOf([0, 100])).toEqual([-8, 108]);
  expect(boundsOf([5])).toEqual([4.6, 5.4]);
  expect(boundsOf([0])).toEqual([-0.08, 0.08]);
});

test('a target of a year stands over its months, one of a month over that alone', () => {
  const target = (period: string) => ({ period, value: '4', bound: 'atMost' as const });
  expect(levelsOf(values, [target('2020')], [])).toEqual([{ kind: 'target', amount: 4, from: 1, to: 2 }]);
  expect(levelsOf(values, [target('2020-01')], [])).toEqual([{ kind: 'target', amount: 4, from: 1, to: 1 }]);
  expect(levelsOf(values, [target('2021')], [])).toEqual([]);
});

test('a threshold has a level on each side that it watches', () => {
  expect(levelsOf(values, [], [{ level: 'alarm', from: '2020-01-01', above: 5, below: -1 }])).toEqual([{ kind: 'threshold', amount: 5, from: 1, to: 2 }, { kind: 'threshold', amount: -1, from: 1, to: 2 }]);
  expect(levelsOf(values, [], [{ level: 'warning', from: '2018-01-01', to: '2019-12-31', below: 0 }])).toEqual([{ kind: 'threshold', amount: 0, from: 0, to: 0 }]);
});
