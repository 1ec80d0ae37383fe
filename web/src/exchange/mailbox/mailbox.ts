import type { MailboxItem } from '../../api/exchangeTypes';
import { yearIn } from '../years';

/** The lists that a clerk works through, in the order of the work. */
export const lists = ['all', '00', '01', '03', '04', '05', '06', '02', 'overdue', 'recall'] as const;
export type MailboxList = (typeof lists)[number];

/** Those that are one press away; the others are chosen by their state. */
export const foremost = ['all', '00', '01', 'overdue', 'recall'] as const satisfies readonly MailboxList[];

/** The states of work that was taken or refused. */
export const later = ['03', '04', '05', '06', '02'] as const satisfies readonly MailboxList[];

/** Which documents are looked at. It is kept in the address, so that "back" and a kept link lead to the same list. */
export interface Chosen { only: MailboxList; year: number }

/** The router reads a number in an address as one, without the zero before it. */
export function readChosen(search: Record<string, unknown>, thisYear: number): Chosen {
  const asked = typeof search['only'] === 'number' ? String(search['only']).padStart(2, '0') : search['only'];
  return { only: lists.find((one) => one === asked) ?? 'all', year: yearIn(search, thisYear) };
}

export function searchOf(chosen: Chosen, thisYear: number): string {
  const search = new URLSearchParams({
    ...(chosen.only === 'all' ? {} : { only: chosen.only }),
    ...(chosen.year === thisYear ? {} : { year: String(chosen.year) }),
  }).toString();
  return search && `?${search}`;
}

/** What the API is asked for. */
export const parametersOf = (chosen: Chosen): Record<string, string> => ({
  year: String(chosen.year),
  ...(chosen.only === 'all' ? {} : { only: chosen.only }),
});

/** What is out of the ordinary about a document in a mailbox, the gravest first. */
export type Mark = 'overdue' | 'askedBack' | 'refusedBack' | 'cancelled' | 'repeats' | 'unknown' | 'failed';

export function marksOf(item: MailboxItem): Mark[] {
  const asked = item.recallAskedAt !== undefined && item.recallAskedAt !== null;
  return ([
    [item.overdue > 0, 'overdue'],
    [asked && (item.recallAgreed ?? null) === null && !item.cancelled, 'askedBack'],
    [item.cancelled, 'cancelled'],
    [item.recallAgreed === false && !item.cancelled, 'refusedBack'],
    [item.repeats, 'repeats'],
    [item.unknown, 'unknown'],
    [item.transport === 'fail', 'failed'],
  ] as const).flatMap(([holds, mark]) => (holds ? [mark] : []));
}

/** Whether nobody has looked at it. */
export const isUnread = (item: MailboxItem): boolean => (item.state ?? null) === null && !item.cancelled;
