import { expect, test } from 'vitest';
import type { BodyView } from '../../api/cabinetTypes';
import { isByYear, listsFor, rolesIn, tabsFor } from './body';

test('only who leads or prepares sees what is not published', () => {
  expect(tabsFor(['member'])).toEqual(['ballots', 'seats']);
  expect(tabsFor(['member', 'secretary'])).toContain('agenda');
  expect(listsFor(['guest'])).toEqual(['published']);
  expect(listsFor(['deputy'])[0]).toBe('open');
  expect(isByYear('open')).toBe(false);
});

test('what somebody is goes by the seats that are theirs', () => {
  const body = { seats: [{ id: 's1', role: 'chair' }, { id: 's2', role: 'member' }, { id: 's3', role: 'member' }], mine: ['s2', 's3'] } as BodyView;
  expect(rolesIn(body)).toEqual(['member']);
});
