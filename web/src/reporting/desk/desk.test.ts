import { expect, test } from 'vitest';
import type { DeskItem } from '../../api/reportingTypes';
import { daysUntil, isOverdue, partsOf } from './desk';

const item = (task: DeskItem['task'], regime: string, due: string, stage: DeskItem['stage'] = 'draft') => ({ task, regime, due, stage }) as DeskItem;

test('what an agency has to do stands apart from what it has to accept and what it has sent, each by deadline', () => {
  const { own, receiver, sent } = partsOf([
    item('report', 'later', '2020-08-21'), item('approve', 'sooner', '2020-08-20'), item('late', 'not sent', '2020-08-18'), item('accept', 'sent to us', '2020-08-20'), item('sent', 'gone', '2020-08-20'),
  ]);

  expect(own.map((one) => one.regime)).toEqual(['sooner', 'later']);
  expect(receiver.map((one) => one.regime)).toEqual(['not sent', 'sent to us']);
  expect(sent.map((one) => one.regime)).toEqual(['gone']);
});

test('days are counted by the calendar, and a report is overdue from the day after', () => {
  expect(daysUntil('2020-09-03', '2020-08-31')).toBe(3);
  expect(daysUntil('2020-08-31', '2020-08-31')).toBe(0);
  expect(daysUntil('2020-08-30', '2020-08-31')).toBe(-1);
  expect(isOverdue(item('report', 'a', '2020-08-31'), '2020-08-31')).toBe(false);
  expect(isOverdue(item('report', 'a', '2020-08-31'), '2020-09-01')).toBe(true);
  expect(isOverdue(item('sent', 'a', '2020-08-31', 'approved'), '2020-09-01')).toBe(false);
});
