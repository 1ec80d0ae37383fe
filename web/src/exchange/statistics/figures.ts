import type { DeliveryFigures } from '../../api/exchangeTypes';
import { formatDate } from '../../language/formats';
import type { Language } from '../../language/language';
import { kinds } from '../compose/kinds';

/** By what sums are told apart. */
export const groupings = ['day', 'month', 'year', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

export interface Asked { from: string; to: string; by: Grouping }

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The period that an address asks for: this year until today where it asks for none. */
export const readAsked = (search: Record<string, unknown>, today: string): Asked => ({
  from: isDay(search['from']) ? search['from'] : `${today.slice(0, 4)}-01-01`,
  to: isDay(search['to']) ? search['to'] : today,
  by: groupings.find((one) => one === search['by']) ?? 'month',
});

/** Of what was answered or should have been, how much was in time, in whole percent; null where there is nothing of either. */
export function inTimePercent(figures: Pick<DeliveryFigures, 'answeredInTime' | 'answeredLate' | 'overdue'>): number | null {
  const all = Number(figures.answeredInTime) + Number(figures.answeredLate) + Number(figures.overdue);
  return all === 0 ? null : Math.round((100 * Number(figures.answeredInTime)) / all);
}

/** What a group is called: a day, a month, a year or a kind of document. */
export function nameOfGroup(key: string, by: Grouping, language: Language, other: string): string {
  switch (by) {
    case 'day': return formatDate(key, language);
    case 'month': return key.replace(/^(\d{4})-?(\d{2})$/, '$2/$1');
    case 'year': return key;
    case 'kind': return kinds.find((kind) => kind.key === key)?.name[language] ?? other;
  }
}

/** Minutes as people say them: minutes below two hours, hours below two days, then days. */
export function duration(minutes: number): { unit: 'minutes' | 'hours' | 'days'; amount: number } {
  return minutes < 120 ? { unit: 'minutes', amount: Math.round(minutes) }
    : minutes < 2_880 ? { unit: 'hours', amount: Math.round(minutes / 6) / 10 }
      : { unit: 'days', amount: Math.round(minutes / 144) / 10 };
}
