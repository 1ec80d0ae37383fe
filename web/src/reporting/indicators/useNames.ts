import { useQueries } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { IndicatorView, NamedCode } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';

/** What indicators are called; before that is known, and where there is no such one, their codes. */
export function useNames(codes: string[]): NamedCode[] {
  const language = useLanguage();
  return useQueries({
    queries: codes.map((code) => ({
      queryKey: ['indicators', 'name', code],
      staleTime: 300_000,
      queryFn: async ({ signal }: { signal: AbortSignal }) => (await call<IndicatorView>(`/api/reporting/indicators/${encodeURIComponent(code)}`, { language, signal })).data.name,
    })),
    combine: (found) => found.map(({ data }, place) => ({ code: codes[place]!, name: data ?? { vi: codes[place]!, en: codes[place]! } })),
  });
}
