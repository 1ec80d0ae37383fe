import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Participant } from '../api/exchangeTypes';
import { useLanguage } from '../language/language';

/** An agency of the axis's directory, found by its registry id or by a code. */
export function useParticipant(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['participant', id],
    enabled: id !== '',
    staleTime: 300_000,
    queryFn: async ({ signal }) => (await call<Participant>(`/api/exchange/participants/${encodeURIComponent(id)}`, { language, signal })).data,
  });
}

/** An agency by its name as soon as that is known, before that by its id. */
export function AgencyName({ id }: { id: string }) {
  const language = useLanguage();
  return useParticipant(id).data?.name[language] ?? id;
}
