import type { CompletenessRow, CompletenessTotal } from '../../api/reportingTypes';

export const states = ['all', 'missing', 'late', 'returned'] as const;
export type BoardState = (typeof states)[number];

export const stateIn = (asked: string | undefined): BoardState => states.find((one) => one === asked) ?? 'all';

const isSent = (row: CompletenessRow) => row.stage === 'approved' || row.stage === 'accepted';

/** The agencies that a filter leaves, those that are overdue first. */
export function shownRows(rows: CompletenessRow[], state: BoardState): CompletenessRow[] {
  const has: Record<BoardState, (row: CompletenessRow) => boolean> = {
    all: () => true,
    missing: (row) => !isSent(row),
    late: (row) => row.late || row.overdue,
    returned: (row) => row.stage === 'returned' || row.returned > 0,
  };
  return rows.filter(has[state]).sort((one, other) => Number(other.overdue) - Number(one.overdue) || one.agency.localeCompare(other.agency));
}

/** Totals of levels, and below them those of each receiver. */
export const byKind = (totals: CompletenessTotal[]): { levels: CompletenessTotal[]; receivers: CompletenessTotal[] } => ({
  levels: totals.filter((total) => !total.receiver),
  receivers: totals.filter((total) => total.receiver),
});
