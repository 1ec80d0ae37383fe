import type { PunctualityView } from '../../api/reportingTypes';
import { isOverdue } from '../desk/desk';

export const states = ['all', 'missing', 'late', 'returned'] as const;
export type BoardState = (typeof states)[number];

export const stateIn = (asked: string | undefined): BoardState => states.find((one) => one === asked) ?? 'all';

const hasCome = ({ stage }: PunctualityView) => stage === 'approved' || stage === 'accepted';

export const isLate = (row: PunctualityView, today: string): boolean => row.late || (!row.missing && isOverdue(row, today));

/** The agencies that a filter leaves, those that are overdue first. */
export function shownRows(rows: PunctualityView[], state: BoardState, today: string): PunctualityView[] {
  const has: Record<BoardState, (row: PunctualityView) => boolean> = {
    all: () => true,
    missing: (row) => !hasCome(row),
    late: (row) => isLate(row, today),
    returned: (row) => row.stage === 'returned' || row.returned > 0,
  };
  return rows.filter(has[state]).sort((one, other) => Number(isOverdue(other, today)) - Number(isOverdue(one, today)) || one.agency.localeCompare(other.agency));
}

/** What one receiver has got of a level. */
export interface ReceiverCount { receiver: string; level: string; expected: number; actual: number; onTime: number }

/** How many have come to each receiver; those who miss most first. */
export function byReceiver(rows: PunctualityView[]): ReceiverCount[] {
  const counts = new Map<string, ReceiverCount>();
  for (const row of rows) {
    const key = `${row.receiver} ${row.level}`;
    const count = counts.get(key) ?? { receiver: row.receiver, level: row.level, expected: 0, actual: 0, onTime: 0 };
    counts.set(key, { ...count, expected: count.expected + 1, actual: count.actual + Number(hasCome(row)), onTime: count.onTime + Number(row.onTime === true) });
  }

  return [...counts.values()].sort((one, other) => one.actual / one.expected - other.actual / other.expected || one.receiver.localeCompare(other.receiver));
}

/** In percent, to two places; null of nothing. */
export const percent = (part: number, whole: number): string | null => (whole === 0 ? null : ((part * 100) / whole).toFixed(2));
