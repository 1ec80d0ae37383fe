import { expect, test } from 'vitest';
import { parametersOf, readQueue, searchOf, views, type Queue } from './queue';

test('a list is found again by its address', () => {
  for (const view of views) {
    for (const status of [null, 'processing'] as const) {
      for (const year of [2026, 2025]) {
        const queue: Queue = { view, year, status: view === 'all' || view === 'mine' ? status : null };

        expect(readQueue(Object.fromEntries(new URLSearchParams(searchOf(queue, 2026))), 2026)).toEqual(queue);
      }
    }
  }
});

test('an address that names no list gives all of this year', () => {
  expect(readQueue({ view: 'none', year: 'soon', status: 'lost' }, 2026)).toEqual({ view: 'all', year: 2026, status: null });
  expect(readQueue({ year: 1999 }, 2026).year).toBe(2026);
});

test('the API is asked for a state by its national number, and for lateness alone', () => {
  expect(parametersOf({ view: 'mine', year: 2026, status: 'returned' })).toEqual({ year: '2026', assignee: 'me', status: '10' });
  expect(parametersOf({ view: 'awaiting', year: 2026, status: null })).toEqual({ year: '2026', status: '1' });
  expect(parametersOf({ view: 'intakeOverdue', year: 2026, status: null })).toEqual({ year: '2026', intakeOverdue: 'true' });
  expect(parametersOf({ view: 'overdue', year: 2025, status: null })).toEqual({ year: '2025', overdue: 'true' });
});
