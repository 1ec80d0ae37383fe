import type { DeskItem } from '../../api/reportingTypes';

/** What the agency itself has to do before somebody else can go on. */
const isOpen = (item: DeskItem) => item.role === 'own' ? item.stage !== 'approved' && item.stage !== 'accepted' : item.stage === 'approved';

const byDue = (one: DeskItem, other: DeskItem) => one.due.localeCompare(other.due) || one.regime.localeCompare(other.regime) || one.agency.localeCompare(other.agency);

/** The desk in its parts: what is due first comes first; of what is done the latest. */
export function partsOf(items: DeskItem[]): { own: DeskItem[]; receiver: DeskItem[]; done: DeskItem[] } {
  const open = items.filter(isOpen).sort(byDue);
  return {
    own: open.filter((item) => item.role === 'own'),
    receiver: open.filter((item) => item.role === 'receiver'),
    done: items.filter((item) => !isOpen(item) && item.role === 'own').sort((one, other) => byDue(other, one)),
  };
}

/** How many days there are from one day to another; days are written as 2026-11-27. */
export const daysUntil = (due: string, today: string): number => Math.round((Date.parse(due.slice(0, 10)) - Date.parse(today)) / 86_400_000);
