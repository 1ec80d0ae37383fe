import type { IndicatorValue, IndicatorView } from '../../api/reportingTypes';
import { inTime } from '../chart/series';
import { Total } from '../grid/layout';
import { periodBefore } from '../periods';
import { useList } from '../useReporting';

export const spans = ['short', 'long', 'all'] as const;
export type Span = (typeof spans)[number];

const lengths = { short: 12, long: 36 };

/** The whole country. */
export const National = 'VN';

/** Which part of an indicator's values is asked for. */
export interface Part { area: string; category: string; span: Span }

export const partIn = (asked: Record<string, string>): Part => ({
  area: asked['area'] ?? National, category: asked['category'] ?? Total, span: spans.find((one) => one === asked['span']) ?? 'short',
});

/** The values of one area and category over the span, in time. */
export function useCourse(indicator: IndicatorView, { area, category, span }: Part) {
  const from = span === 'all' || !indicator.latest ? undefined : periodBefore(indicator.latest.period, lengths[span] - 1);
  const found = useList<IndicatorValue>(`/api/reporting/indicators/${encodeURIComponent(indicator.code)}/values`, { area, category, ...(from === undefined ? {} : { from }) }, 'indicators');
  return { found, values: inTime(found.data?.pages.flatMap((page) => page.items) ?? []) };
}
