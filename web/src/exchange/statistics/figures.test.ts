import { expect, test } from 'vitest';
import { duration, inTimePercent, nameOfGroup, readAsked } from './figures';

test('this year until today is looked at unless the address says else', () => {
  expect(readAsked({}, '2026-11-26')).toEqual({ from: '2026-01-01', to: '2026-11-26', by: 'month' });
  expect(readAsked({ from: '2026-05-01', to: 'soon', by: 'kind' }, '2026-11-26')).toEqual({ from: '2026-05-01', to: '2026-11-26', by: 'kind' });
});

test('what is overdue counts as not in time, and nothing has no share', () => {
  expect(inTimePercent({ answeredInTime: 3, answeredLate: 1, overdue: 0 })).toBe(75);
  expect(inTimePercent({ answeredInTime: 0, answeredLate: 0, overdue: 4 })).toBe(0);
  expect(inTimePercent({ answeredInTime: 0, answeredLate: 0, overdue: 0 })).toBeNull();
});

test('groups are called as people call them', () => {
  expect(nameOfGroup('2026-11-26', 'day', 'vi', '')).toBe('26/11/2026');
  expect(nameOfGroup('2026-11', 'month', 'vi', '')).toBe('11/2026');
  expect(nameOfGroup('CV', 'kind', 'en', '')).toBe('Official letter');
  expect(nameOfGroup('other', 'kind', 'vi', 'Loại khác')).toBe('Loại khác');
});

test('long times are told in larger units', () => {
  expect(duration(119.4)).toEqual({ unit: 'minutes', amount: 119 });
  expect(duration(150)).toEqual({ unit: 'hours', amount: 2.5 });
  expect(duration(7_200)).toEqual({ unit: 'days', amount: 5 });
});
