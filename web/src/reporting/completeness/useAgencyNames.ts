import { useQueries } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Agency } from '../../api/types';
import { useLanguage } from '../../language/language';

/** Agencies with their names, by name; before a name is known the id stands in its place. */
export function useAgencyNames(ids: string[]): [id: string, name: string][] {
  const language = useLanguage();
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['agency', id],
      staleTime: 300_000,
      queryFn: async ({ signal }: { signal: AbortSignal }) => (await call<Agency>(`/api/agencies/${encodeURIComponent(id)}`, { language, signal })).data,
    })),
    combine: (found) => found.map(({ data }, place): [string, string] => [ids[place]!, data?.name[language] ?? ids[place]!]).sort(([, one], [, other]) => one.localeCompare(other)),
  });
}
