import { expect, test } from 'vitest';
import type { DeskItem } from '../../api/reportingTypes';
import { daysUntil, partsOf } from './desk';

const item = (regime: string, role: DeskItem['role'], stage: DeskItem['stage'], due: string) => ({ regime, role, stage, due, agency: 'G17' }) as DeskItem;

test('what is due first comes first, and what waits for others is done', () => {
  const { own, receiver, done } = partsOf([
    item('later', 'own', 'draft', '2020-08-21'), item('sooner', 'own', 'returned', '2020-08-20'), item('submitted', 'own', 'submitted', '2020-08-22'),
    item('sent', 'own', 'approved', '2020-08-01'), item('accepted', 'own', 'accepted', '2020-07-01'),
    item('to accept', 'receiver', 'approved', '2020-08-20'), item('not sent', 'receiver', 'draft', '2020-08-20'),
  ]);

  expect(own.map((one) => one.regime)).toEqual(['sooner', 'later', 'submitted']);
  expect(receiver.map((one) => one.regime)).toEqual(['to accept']);
  expect(done.map((one) => one.regime)).toEqual(['sent', 'accepted']);
});

test('days are counted by the calendar', () => {
  expect(daysUntil('2020-09-03', '2020-08-31')).toBe(3);
  expect(daysUntil('2020-08-31T17:00:00+07:00', '2020-08-31')).toBe(0);
  expect(daysUntil('2020-08-30', '2020-08-31')).toBe(-1);
});
