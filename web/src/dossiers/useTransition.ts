import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, call } from '../api/client';
import type { Dossier } from '../api/types';
import { useLanguage } from '../language/language';

/**
 * Changes the version of a dossier that the page shows. A page that is behind is loaded again, and the person decides anew.
 * `onDone` is called even when what asked for the change is no longer shown after it.
 */
export function useTransition(code: string, etag: string | null, onDone?: () => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ transition, body }: { transition: string; body?: unknown }) =>
      call<Dossier>(`/api/dossiers/${encodeURIComponent(code)}/${transition}`, {
        method: 'POST', language, ...(body === undefined ? {} : { body }), ...(etag === null ? {} : { etag }),
      }),
    onSuccess: (answer) => {
      onDone?.();
      queries.setQueryData(['dossier', code], answer);
      void queries.invalidateQueries({ queryKey: ['dossiers'] });
      void queries.invalidateQueries({ queryKey: ['counts'] });
    },
    onError: (error) => {
      if (error instanceof ApiError && (error.isStale || error.status === 409)) {
        void queries.invalidateQueries({ queryKey: ['dossier', code] });
      }
    },
  });
}
