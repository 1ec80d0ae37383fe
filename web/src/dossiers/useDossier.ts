import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api/client';
import { useEvents, type Connection } from '../api/useEvents';
import type { Dossier } from '../api/types';
import { useLanguage } from '../language/language';

/** A dossier with its ETag, and every change of it as it happens. */
export function useDossier(code: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['dossier', code],
    queryFn: () => call<Dossier>(`/api/dossiers/${encodeURIComponent(code)}`, { language }),
  });
}

/** Follows the dossier's events; each one makes the page read the dossier again. */
export function useLive(code: string): Connection {
  const queries = useQueryClient();
  const readAgain = useCallback(() => void queries.invalidateQueries({ queryKey: ['dossier', code] }), [queries, code]);
  return useEvents(`/api/dossiers/${encodeURIComponent(code)}/events`, readAgain);
}
