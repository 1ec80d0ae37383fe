import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Agency } from '../api/types';
import { useLanguage } from '../language/language';

/** An agency by its name as soon as that is known, before that by its id. */
export function AgencyName({ id }: { id: string }) {
  return useAgencyName(id);
}

export function useAgencyName(id: string): string {
  const language = useLanguage();
  const found = useQuery({
    queryKey: ['agency', id],
    enabled: id !== '',
    staleTime: 300_000,
    queryFn: async ({ signal }) => (await call<Agency>(`/api/agencies/${encodeURIComponent(id)}`, { language, signal })).data,
  });
  return found.data?.name[language] ?? id;
}
