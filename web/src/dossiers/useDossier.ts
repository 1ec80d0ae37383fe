import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, headersOf } from '../api/client';
import { EventReader } from '../api/eventStream';
import type { Dossier } from '../api/types';
import { useLanguage } from '../language/language';
import { fresh } from '../session/keeper';
import { expireSession, session } from '../session/session';

export type Connection = 'live' | 'reconnecting';

const longestWait = 30_000;

/** A dossier with its ETag, and every change of it as it happens. */
export function useDossier(code: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['dossier', code],
    queryFn: () => call<Dossier>(`/api/dossiers/${encodeURIComponent(code)}`, { language }),
  });
}

/** Follows the dossier's events; each one makes the page read the dossier again. Goes on where it was after a lost connection. */
export function useLive(code: string): { connection: Connection; last: string | null } {
  const queries = useQueryClient();
  const language = useLanguage();
  const [connection, setConnection] = useState<Connection>('reconnecting');
  const [last, setLast] = useState<string | null>(null);

  useEffect(() => {
    const over = new AbortController();
    let lastId: string | null = null;
    let failures = 0;

    const follow = async (): Promise<number> => {
      await fresh();
      const headers = { ...headersOf({ language }), Accept: 'text/event-stream', ...(lastId === null ? {} : { 'Last-Event-ID': lastId }) };
      const response = await fetch(`/api/dossiers/${encodeURIComponent(code)}/events`, { headers, signal: over.signal, cache: 'no-store' });
      if (response.status === 401) {
        expireSession();
      }

      if (!response.ok || response.body === null) {
        return Math.min(longestWait, 2000 * 2 ** failures++);
      }

      failures = 0;
      setConnection('live');
      const isFirst = lastId === null;
      const reader = new EventReader();
      const text = new TextDecoder();
      const pieces = response.body.getReader();
      for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
        for (const event of reader.take(text.decode(piece.value, { stream: true }))) {
          const known = lastId !== null && event.id !== null && Number(event.id) <= Number(lastId);
          lastId = event.id ?? lastId;
          if (!known) {
            void queries.invalidateQueries({ queryKey: ['dossier', code] });
            if (!isFirst || event.event === 'changed') {
              setLast(event.data);
            }
          }
        }
      }

      return reader.retry;
    };

    const run = async () => {
      while (!over.signal.aborted && session() !== null) {
        const wait = await follow().catch((failure: unknown) => {
          if (over.signal.aborted) {
            return 0;
          }

          console.warn('The stream of events ended.', failure);
          return Math.min(longestWait, 2000 * 2 ** failures++);
        });
        if (!over.signal.aborted) {
          setConnection('reconnecting');
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    };

    void run();
    return () => over.abort();
  }, [code, language, queries]);

  return { connection, last };
}
