import type { IndicatorValue, Target } from '../../api/reportingTypes';

/** Values as they follow each other in time: codes of one frequency sort by time. */
export const inTime = (values: IndicatorValue[]): IndicatorValue[] => [...values].sort((one, other) => one.period.localeCompare(other.period));

/** From the smallest to the largest of what is drawn, with a little room. */
export function boundsOf(numbers: number[]): [number, number] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  return [least - room, most + room];
}

/** From which to which of the values a target or threshold holds; null where it holds for none. Years are what both have. */
export function coverOf(values: IndicatorValue[], target: Target): [number, number] | null {
  const year = (text: string) => text.slice(0, 4);
  const inside = values.flatMap(({ period }, index) => (year(period) >= year(target.from) && (!target.to || year(period) <= year(target.to)) ? [index] : []));
  return inside.length === 0 ? null : [inside[0]!, inside.at(-1)!];
}
