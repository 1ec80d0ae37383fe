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
  !delivery.cancelled && !delivery.register && Date.now() - Date.parse(delivery.history.at(-1)?.at ?? '') < 60_000;

/** What somebody decides by. The axis itself notes things, such as that the other side was told, which change the version and nothing of this. */
const decidedBy = {
  delivery: ({ state, nextStates, recall, cancelled }: Delivery) => JSON.stringify([state, nextStates, recall, cancelled]),
  document: ({ recallAskedAt, recallReason, links }: ExchangeDocument) => JSON.stringify([recallAskedAt, recallReason, links]),
};

/** So often what was decided is sent anew for a later version that looks the same to who decided. */
const mostTimes = 3;

/** Changes the version that the page shows. A page that is behind in what counts is read again, and the person decides anew. */
function useChange<T>(key: 'document' | 'delivery', path: string, shown: Answer<T>, lookOf: (data: T) => string, onDone: () => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  const queryKey = ['exchange', key, path.split('/').at(-1)];
  return useMutation({
    mutationFn: async ({ action, body }: { action: string; body: unknown }) => {
      for (let times = 1, present = shown; ; times++) {
        try {
          return await call<T>(`${path}/${action}`, { method: 'POST', language, body, ...(present.etag === null ? {} : { etag: present.etag }) });
        } catch (failure) {
          if (!(failure instanceof ApiError && failure.isStale) || times === mostTimes) {
            throw failure;
          }

          present = await call<T>(path, { language });
          if (lookOf(present.data) !== lookOf(shown.data)) {
            throw failure;
          }
        }
      }
    },
    onSuccess: (answer) => {
      onDone();
      queries.setQueryData(queryKey, answer);
      void queries.invalidateQueries({ queryKey: ['exchange'] });
    },
    onError: (error) => {
      if (error instanceof ApiError && (error.isStale || error.status === 409)) {
        void queries.invalidateQueries({ queryKey });
      }
    },
  });
}

/** What the recipient reports: `acknowledge`, `state`, `recall-answer`. */
export const useReport = (id: string, shown: Answer<Delivery>, onDone: () => void) => useChange('delivery', mailboxPath(id), shown, decidedBy.delivery, onDone);

/** What the sender asks: `recall`. */
export const useAsk = (id: string, shown: Answer<ExchangeDocument>, onDone: () => void) => useChange('document', documentPath(id), shown, decidedBy.document, onDone);
