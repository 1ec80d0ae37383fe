import { expect, test } from 'vitest';
import type { CompletenessRow, CompletenessTotal } from '../../api/reportingTypes';
import { byKind, shownRows, stateIn } from './board';

const row = (agency: string, part: Partial<CompletenessRow> = {}): CompletenessRow => ({
  agency, name: { vi: agency, en: agency }, level: 'province', receiver: 'tcqltt', due: '2020-08-20', stage: 'accepted', onTime: true, late: false, overdue: false, returned: 0, reopened: 0, ...part,
});
const rows = [row('a'), row('b', { stage: 'draft', onTime: false, overdue: true }), row('c', { late: true, onTime: false }), row('d', { stage: 'returned', returned: 1 })];
const agencies = (state: Parameters<typeof shownRows>[1]) => shownRows(rows, state).map((one) => one.agency);

test('a filter leaves those whose report is not there, is late, or was sent back', () => {
  expect(agencies('all')).toEqual(['b', 'a', 'c', 'd']);
  expect(agencies('missing')).toEqual(['b', 'd']);
  expect(agencies('late')).toEqual(['b', 'c']);
  expect(agencies('returned')).toEqual(['d']);
  expect(stateIn('late')).toBe('late');
  expect(stateIn('other')).toBe('all');
});

test('totals of a level stand apart from those of its receivers', () => {
  const total = (level: string, receiver: string | null) => ({ level, receiver }) as CompletenessTotal;
  const { levels, receivers } = byKind([total('team', null), total('team', 'cqltt-01'), total('province', null)]);
  expect([levels.length, receivers.length]).toEqual([2, 1]);
});
