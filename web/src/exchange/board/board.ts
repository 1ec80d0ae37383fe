import type { MailboxItem } from '../../api/exchangeTypes';

const hour = 3_600_000;

/** Something that is late: since when. */
export interface Late { item: MailboxItem; due: number }

/** Documents whose taking or refusing is overdue, the longest first. */
export const unanswered = (items: MailboxItem[]): Late[] => sorted(items.filter((item) => !item.cancelled), (item) => item.answerBy);

/** Documents that are asked back and not answered for, the longest first. */
export const askedBack = (items: MailboxItem[]): Late[] =>
  sorted(items.filter((item) => (item.recallAgreed ?? null) === null && !item.cancelled), (item) => item.recallAskedAt);

/** Documents that were taken, are not settled, and whose day has passed: a day ends at midnight in Vietnam. */
export const unsettled = (items: MailboxItem[], now: number): Late[] =>
  sorted(items.filter((item) => !item.cancelled && ['03', '04', '05'].includes(item.state ?? '')), (item) => item.head?.dueDate && `${item.head.dueDate}T23:59:59+07:00`)
    .filter((late) => late.due < now);

function sorted(items: MailboxItem[], dueOf: (item: MailboxItem) => string | null | undefined): Late[] {
  return items.flatMap((item) => {
    const due = Date.parse(dueOf(item) ?? '');
    return Number.isNaN(due) ? [] : [{ item, due }];
  }).sort((one, other) => one.due - other.due);
}

/** By how much it is late, in whole days, and in whole hours where that is less than a day. */
export const lateBy = (due: number, now: number): { days: number; hours: number } => {
  const hours = Math.max(0, Math.floor((now - due) / hour));
  return { days: Math.floor(hours / 24), hours };
};

/** How many are urgent. */
export const urgentIn = (late: Late[]): number => late.filter(({ item }) => item.head && item.head.priority !== 'normal').length;

/** From whom they are, the most first. */
export function bySender(late: Late[]): { sender: string; count: number }[] {
  const counts = new Map<string, number>();
  late.forEach(({ item }) => counts.set(item.sender, (counts.get(item.sender) ?? 0) + 1));
  return [...counts].map(([sender, count]) => ({ sender, count })).sort((one, other) => other.count - one.count || one.sender.localeCompare(other.sender));
}
