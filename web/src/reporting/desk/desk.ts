import type { DeskItem } from '../../api/reportingTypes';

/** What the agency has to do, what waits for it to accept, and what it has sent. Lists come by deadline. */
export function partsOf(items: DeskItem[]): { own: DeskItem[]; receiver: DeskItem[]; sent: DeskItem[] } {
  const of = (...tasks: DeskItem['task'][]) => items.filter(({ task }) => tasks.includes(task)).sort((one, other) => one.due.localeCompare(other.due));
  return { own: of('report', 'approve'), receiver: of('accept', 'late'), sent: of('sent') };
}

/** How many days there are from one day to another; days are written as 2026-11-27. */
export const daysUntil = (due: string, today: string): number => Math.round((Date.parse(due.slice(0, 10)) - Date.parse(today)) / 86_400_000);

/** Whether the last day of what has not come is over. */
export const isOverdue = ({ stage, due }: Pick<DeskItem, 'stage' | 'due'>, today: string): boolean => stage !== 'approved' && stage !== 'accepted' && due < today;
