import type { ReportHistoryItem } from '../../api/reportingTypes';

type CellChange = NonNullable<ReportHistoryItem['cells']>[number];

/** What the history says of one cell: each time it was changed, and by whom. */
export const ofCell = (items: ReportHistoryItem[], element: string, category: string): ReportHistoryItem[] => items.flatMap((item) => {
  const cells = (item.cells ?? []).filter((cell) => cell.element === element && cell.category === category);
  return cells.length === 0 ? [] : [{ ...item, cells }];
});

/** Whether the value is another, or its note alone. */
export const changesValue = ({ was, value }: CellChange): boolean => (was ?? null) !== (value ?? null);
