import { expect, test } from 'vitest';
import type { DeskItem, SeatItem } from '../../api/cabinetTypes';
import { bySeat, inOrder } from './desk';

const item = (number: string, state: DeskItem['state'], due: string) => ({ number, state, due }) as DeskItem;

test('what waits comes before what is answered, what is due first comes first', () => {
  const items = [item('1', 'answered', '2026-11-20T17:00:00+07:00'), item('2', 'unanswered', '2026-11-22T17:00:00+07:00'), item('3', 'drafted', '2026-11-21T17:00:00+07:00')];
  expect(inOrder(items).map((one) => one.number)).toEqual(['3', '2', '1']);
});

test('a body is listed once with all that somebody is there', () => {
  const seat = (body: string, role: SeatItem['role']) => ({ body, role, name: { vi: body, en: body } }) as SeatItem;
  expect(bySeat([seat('a', 'member'), seat('b', 'guest'), seat('a', 'assistant')])).toEqual([
    { body: 'a', name: { vi: 'a', en: 'a' }, roles: ['member', 'assistant'] }, { body: 'b', name: { vi: 'b', en: 'b' }, roles: ['guest'] },
  ]);
});
