import type { DossierStatus } from '../api/types';

/** The lists that an official works through. */
export const views = ['all', 'mine', 'awaiting', 'intakeOverdue', 'overdue'] as const;
export type QueueView = (typeof views)[number];

/** The states in the order of their national numbers, which begin at 1. */
export const statuses: DossierStatus[] = [
  'submitted', 'accepted', 'refused', 'processing', 'awaitingSupplement', 'awaitingFee', 'withdrawn', 'suspended', 'completed', 'returned',
];

/** Which dossiers the official looks at. It is kept in the address, so that "back" and a kept link lead to the same list. */
export interface Queue { view: QueueView; year: number; status: DossierStatus | null }

export function readQueue(search: Record<string, unknown>, thisYear: number): Queue {
  const view = views.find((one) => one === search['view']) ?? 'all';
  const year = Number(search['year']);
  const status = statuses.find((one) => one === search['status']) ?? null;
  return { view, year: Number.isInteger(year) && year >= 2019 && year <= thisYear ? year : thisYear, status: takesStatus(view) ? status : null };
}

/** Whether a state may be chosen beside the list: the others are of a state already. */
export const takesStatus = (view: QueueView): boolean => view === 'all' || view === 'mine';

export function searchOf(queue: Queue, thisYear: number): string {
  const search = new URLSearchParams({
    ...(queue.view === 'all' ? {} : { view: queue.view }),
    ...(queue.year === thisYear ? {} : { year: String(queue.year) }),
    ...(queue.status && takesStatus(queue.view) ? { status: queue.status } : {}),
  }).toString();
  return search && `?${search}`;
}

/** What the API is asked for. */
export function parametersOf(queue: Queue): Record<string, string> {
  const status = queue.view === 'awaiting' ? 'submitted' : queue.status;
  return {
    year: String(queue.year),
    ...(queue.view === 'mine' ? { assignee: 'me' } : {}),
    ...(queue.view === 'intakeOverdue' || queue.view === 'overdue' ? { [queue.view]: 'true' } : {}),
    ...(status ? { status: String(statuses.indexOf(status) + 1) } : {}),
  };
}
