import { expect, test } from 'vitest';
import { dayOf, writtenDay } from './dates';

test('a day is read as it is written in Vietnam', () => {
  expect(dayOf('25/11/2026')).toBe('2026-11-25');
  expect(dayOf(' 5-1-2026 ')).toBe('2026-01-05');
  expect(dayOf('29/02/2024')).toBe('2024-02-29');
  for (const none of ['31/02/2026', '11/25/2026', '2026-11-25', '25/11/26', '']) {
    expect(dayOf(none), none).toBeNull();
  }
});

test('a kept day is written back, and what is no day stays as it was typed', () => {
  expect(writtenDay('2026-11-25')).toBe('25/11/2026');
  expect(writtenDay('31/02/2026')).toBe('31/02/2026');
});
