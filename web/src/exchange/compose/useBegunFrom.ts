import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { call } from '../../api/client';
import type { ExchangeDocument, Participant } from '../../api/exchangeTypes';
import { useLanguage } from '../../language/language';
import { begunFrom, type Letter, type Purpose } from './letter';

const purposes: Purpose[] = ['update', 'replace', 'answer'];

/** Begins the letter from the document that the address names, once; after that the address names none. */
export function useBegunFrom(change: (next: (before: Letter) => Letter) => void): void {
  const language = useLanguage();
  const router = useRouter();
  const queries = useQueryClient();
  const { pathname, search } = useLocation();
  const asked = search as Record<string, unknown>;
  const purpose = purposes.find((one) => typeof asked[one] === 'string');
  const id = purpose === undefined ? '' : String(asked[purpose]);
  const found = useQuery({
    queryKey: ['exchange-begun', id],
    enabled: id !== '',
    queryFn: async ({ signal }) => {
      const { data: document } = await call<ExchangeDocument>(`/api/documents/${encodeURIComponent(id)}`, { language, signal });
      const agencies = [document.sender, ...document.recipients.slice(0, 50).map((one) => one.agency)];
      const named = await Promise.all(agencies.map((agency) => queries.fetchQuery({
        queryKey: ['participant', agency],
        staleTime: 300_000,
        queryFn: async () => (await call<Participant>(`/api/exchange/participants/${encodeURIComponent(agency)}`, { language })).data,
      }).then((participant) => [agency, participant.name[language]] as const)));
      return { document, names: new Map(named) };
    },
  });
  const { data } = found;
  useEffect(() => {
    if (data !== undefined && purpose !== undefined) {
      change((before) => begunFrom(before, data.document, purpose, (agency) => data.names.get(agency) ?? agency));
      router.history.replace(pathname);
    }
    // The letter is begun when the document has come, not again when the letter changes.
  }, [data]);
}
