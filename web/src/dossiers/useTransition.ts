import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, call } from '../api/client';
import type { Dossier } from '../api/types';
import { useLanguage } from '../language/language';

/** Changes the version of a dossier that the page shows. A stale page is loaded again, and the person decides anew. */
export function useTransition(code: string, etag: string | null) {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ transition, body }: { transition: string; body?: unknown }) =>
      call<Dossier>(`/api/dossiers/${encodeURIComponent(code)}/${transition}`, {
        method: 'POST', language, ...(body === undefined ? {} : { body }), ...(etag === null ? {} : { etag }),
      }),
    onSuccess: (answer) => {
      queries.setQueryData(['dossier', code], answer);
      void queries.invalidateQueries({ queryKey: ['dossiers'] });
    },
    onError: (error) => {
      if (error instanceof ApiError && error.isStale) {
        void queries.invalidateQueries({ queryKey: ['dossier', code] });
      }
    },
  });
}
