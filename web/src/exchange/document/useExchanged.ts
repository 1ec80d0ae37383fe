import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, call, type Answer } from '../../api/client';
import type { Delivery, ExchangeDocument } from '../../api/exchangeTypes';
import { useLanguage } from '../../language/language';
import { readAgain } from '../useList';

const documentPath = (id: string) => `/api/documents/${encodeURIComponent(id)}`;
const mailboxPath = (id: string) => `/api/mailbox/${encodeURIComponent(id)}`;

/** A document as its sender or a recipient sees it, with its ETag. */
export function useDocument(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['exchange', 'document', id],
    queryFn: ({ signal }) => call<ExchangeDocument>(documentPath(id), { language, signal }),
    refetchInterval: readAgain,
  });
}

/** The document at the agency for which somebody acts, with its ETag; null for who did not receive it. */
export function useDelivery(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['exchange', 'delivery', id],
    queryFn: async ({ signal }): Promise<Answer<Delivery> | null> => {
      try {
        return await call<Delivery>(mailboxPath(id), { language, signal });
      } catch (failure) {
        if (failure instanceof ApiError && failure.status === 404) {
          return null;
        }

        throw failure;
      }
    },
    // What is reported is given its number and told by the system, which changes the version that the next report is meant for.
    refetchInterval: (query) => (query.state.data && isSettling(query.state.data.data) ? 1_500 : readAgain),
  });
}

/** Whether it is about to have its number in the register. */
const isSettling = (delivery: Delivery): boolean =>
  !delivery.cancelled && !delivery.register && Date.now() - Date.parse(delivery.history.at(-1)?.at ?? '') < 20_000;

/** Changes the version that the page shows. A page that is behind is read again, and the person decides anew. */
function useChange<T>(key: 'document' | 'delivery', id: string, pathOf: (action: string) => string, etag: string | null, onDone: () => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ action, body }: { action: string; body: unknown }) =>
      call<T>(pathOf(action), { method: 'POST', language, body, ...(etag === null ? {} : { etag }) }),
    onSuccess: (answer) => {
      onDone();
      queries.setQueryData(['exchange', key, id], answer);
      void queries.invalidateQueries({ queryKey: ['exchange'] });
    },
    onError: (error) => {
      if (error instanceof ApiError && (error.isStale || error.status === 409)) {
        void queries.invalidateQueries({ queryKey: ['exchange', key, id] });
      }
    },
  });
}

/** What the recipient reports: `acknowledge`, `state`, `recall-answer`. */
export const useReport = (id: string, etag: string | null, onDone: () => void) =>
  useChange<Delivery>('delivery', id, (action) => `${mailboxPath(id)}/${action}`, etag, onDone);

/** What the sender asks: `recall`. */
export const useAsk = (id: string, etag: string | null, onDone: () => void) =>
  useChange<ExchangeDocument>('document', id, (action) => `${documentPath(id)}/${action}`, etag, onDone);
