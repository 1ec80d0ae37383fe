import { useEffect } from 'react';
import type { IndicatorView, ValueItem, ValueListing } from '../../api/reportingTypes';
import { inTime } from '../chart/series';
import { Total } from '../grid/layout';
import { useAnswer, useList } from '../useReporting';

export const spans = ['short', 'long', 'all'] as const;
export type Span = (typeof spans)[number];

const lengths: Record<Span, number> = { short: 12, long: 36, all: Infinity };

/** So many pages of a hundred periods are read at most. */
const MostPages = 20;

/** The whole country. */
export const National = 'VN';

/** Which part of an indicator's values is asked for. */
export interface Part { area: string; category: string; span: Span }

export const partIn = (asked: Record<string, string>): Part => ({
  area: asked['area'] ?? National, category: asked['category'] ?? Total, span: spans.find((one) => one === asked['span']) ?? 'short',
});

const pathOf = (indicator: Pick<IndicatorView, 'code'>) => `/api/reporting/indicators/${encodeURIComponent(indicator.code)}/values`;

/** The values of one area and category over the span, in time. */
export function useCourse(indicator: IndicatorView, { area, category, span }: Part) {
  const found = useList<ValueItem, ValueListing>(pathOf(indicator), { area, category }, 'indicators');
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const mayGoOn = hasNextPage && !isFetchingNextPage && (found.data?.pages.length ?? 0) < MostPages;
  useEffect(() => {
    // Pages begin at the earliest period, and what is wanted are the latest.
    if (mayGoOn) {
      void fetchNextPage();
    }
  }, [mayGoOn, fetchNextPage]);
  const all = inTime(found.data?.pages.flatMap((page) => page.items) ?? []);
  return { found, values: all.slice(-lengths[span]), asOf: found.data?.pages[0]?.asOf };
}

/** The place of which an agency is the People's Committee (Ủy ban nhân dân): areas of figures are named by the place. */
export const placeIn = (name: string): string => name.replace(/^(Ủy ban nhân dân (tỉnh |thành phố )?|People's Committee of )/i, '');

/** The first day of the period, or of its year. */
const dayIn = (period: string): string => (/^\d{4}-\d{2}$/.test(period) ? `${period}-01` : `${period.slice(0, 4)}-01-01`);

/** The areas of which there are values, as the first period has them, and a day of it: provinces that were joined had names of their own. */
export function useAreas(indicator: IndicatorView, category: string): { areas: string[]; on: string | undefined } {
  const isBroken = indicator.areas.some((kind) => kind !== 'whole');
  const found = useAnswer<ValueListing>(pathOf(indicator), { category, limit: '1' }, 'indicators', isBroken);
  const items = found.data?.items ?? [];
  return { areas: [...new Set(items.map((item) => item.area))].filter((area) => area !== National), on: items[0] && dayIn(items[0].period) };
}
