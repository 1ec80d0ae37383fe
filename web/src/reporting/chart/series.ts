import type { Target, Threshold, ValueItem } from '../../api/reportingTypes';

/** Values as they follow each other in time: codes of one frequency sort by time. */
export const inTime = (values: ValueItem[]): ValueItem[] => [...values].sort((one, other) => one.period.localeCompare(other.period));

/** From the smallest to the largest of what is drawn, with a little room. */
export function boundsOf(numbers: number[]): [number, number] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  return [least - room, most + room];
}

/** A level that is drawn across the periods for which it holds. */
export interface Level { kind: 'target' | 'threshold'; amount: number; from: number; to: number }

/** Where targets and thresholds stand among the values: a target in its period and those within it, a threshold over the years from day to day. */
export function levelsOf(values: Pick<ValueItem, 'period'>[], targets: Target[], thresholds: Threshold[]): Level[] {
  const year = (text: string) => text.slice(0, 4);
  const over = (kind: Level['kind'], amounts: (Target['value'] | null | undefined)[], holds: (period: string) => boolean): Level[] => {
    const inside = values.flatMap(({ period }, index) => (holds(period) ? [index] : []));
    return inside.length === 0 ? [] : amounts.flatMap((amount) => (amount === null || amount === undefined ? [] : [{ kind, amount: Number(amount), from: inside[0]!, to: inside.at(-1)! }]));
  };
  return [
    ...targets.flatMap((target) => over('target', [target.value], (period) => period === target.period || (target.period.length === 4 && year(period) === target.period))),
    ...thresholds.flatMap((threshold) => over('threshold', [threshold.above, threshold.below], (period) => year(period) >= year(threshold.from) && (!threshold.to || year(period) <= year(threshold.to)))),
  ];
}
