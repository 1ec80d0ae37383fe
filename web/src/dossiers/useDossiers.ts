import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { DossierItem, Listing } from '../api/types';
import { useLanguage } from '../language/language';

/** The list of dossiers that the caller may see, newest first. */
export function useDossiers(filters: Record<string, string>) {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: ['dossiers', filters],
    queryFn: async ({ pageParam, signal }) => {
      const parameters = new URLSearchParams({ ...filters, limit: '20', ...(pageParam ? { cursor: pageParam } : {}) });
      return (await call<Listing<DossierItem>>(`/api/dossiers?${parameters}`, { language, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor ?? undefined,
    refetchInterval: 15_000,
  });
}
