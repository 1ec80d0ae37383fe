import { expect, test } from 'vitest';
import type { PunctualityView } from '../../api/reportingTypes';
import { byReceiver, percent, shownRows, stateIn } from './board';

const row = (agency: string, { onTime, ...part }: Omit<Partial<PunctualityView>, 'onTime'> & { onTime?: boolean | null } = {}): PunctualityView => ({
  agency, agencyName: { vi: agency, en: agency }, level: 'province', receiver: 'tcqltt', due: '2020-08-20', stage: 'accepted', late: false, returned: 0, reopened: 0, missing: false, locked: false, lifted: false, ...(onTime === null ? {} : { onTime: onTime ?? true }), ...part,
});
const rows = [row('a'), row('b', { stage: 'draft', onTime: null }), row('c', { late: true, onTime: false }), row('d', { stage: 'returned', returned: 1, onTime: null, missing: true })];
const agencies = (state: Parameters<typeof shownRows>[1]) => shownRows(rows, state, '2020-08-21').map((one) => one.agency);

test('a filter leaves those whose report is not there, is late, or was sent back', () => {
  expect(agencies('all')).toEqual(['b', 'd', 'a', 'c']);
  expect(agencies('missing')).toEqual(['b', 'd']);
  expect(agencies('late')).toEqual(['b', 'c']);
  expect(agencies('returned')).toEqual(['d']);
  expect(stateIn('late')).toBe('late');
  expect(stateIn('other')).toBe('all');
});

test('each receiver is counted by itself, who misses most first', () => {
  expect(byReceiver([...rows, row('e', { receiver: 'G02' })])).toEqual([
    { receiver: 'tcqltt', level: 'province', expected: 4, actual: 2, onTime: 1 }, { receiver: 'G02', level: 'province', expected: 1, actual: 1, onTime: 1 },
  ]);
});

test('a share is in percent to two places, and there is none of nothing', () => {
  expect([percent(1, 3), percent(63, 63), percent(0, 0)]).toEqual(['33.33', '100.00', null]);
});
