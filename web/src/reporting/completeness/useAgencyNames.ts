import { useQueries } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Agency } from '../../api/types';
import { useLanguage } from '../../language/language';

/** Agencies with their names of a day, else the latest, by name; before a name is known the id stands in its place. */
export function useAgencyNames(ids: string[], on?: string): [id: string, name: string][] {
  const language = useLanguage();
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['agency', id, ...(on === undefined ? [] : [on])],
      staleTime: 300_000,
      queryFn: async ({ signal }: { signal: AbortSignal }) => (await call<Agency>(`/api/agencies/${encodeURIComponent(id)}${on === undefined ? '' : `?on=${on}`}`, { language, signal })).data,
    })),
    combine: (found) => found.map(({ data }, place): [string, string] => [ids[place]!, data?.name[language] ?? ids[place]!]).sort(([, one], [, other]) => one.localeCompare(other)),
  });
}
