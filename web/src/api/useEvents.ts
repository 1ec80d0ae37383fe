import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language';
import { fresh } from '../session/keeper';
import { expireSession, session } from '../session/session';
import { headersOf } from './client';
import { EventReader } from './eventStream';

export type Connection = 'live' | 'reconnecting';

const longestWait = 30_000;

/** Follows a stream of events, each told once. Goes on where it was after a lost connection. */
export function useEvents(path: string, onEvent: () => void): Connection {
  const language = useLanguage();
  const [connection, setConnection] = useState<Connection>('reconnecting');

  useEffect(() => {
    const over = new AbortController();
    let lastId: string | null = null;
    let failures = 0;

    const follow = async (): Promise<number> => {
      await fresh();
      const headers = { ...headersOf({ language }), Accept: 'text/event-stream', ...(lastId === null ? {} : { 'Last-Event-ID': lastId }) };
      const response = await fetch(path, { headers, signal: over.signal, cache: 'no-store' });
      if (response.status === 401) {
        expireSession();
      }

      if (!response.ok || response.body === null) {
        return Math.min(longestWait, 2000 * 2 ** failures++);
      }

      failures = 0;
      setConnection('live');
      const reader = new EventReader();
      const text = new TextDecoder();
      const pieces = response.body.getReader();
      for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
        for (const event of reader.take(text.decode(piece.value, { stream: true }))) {
          const known = lastId !== null && event.id !== null && Number(event.id) <= Number(lastId);
          lastId = event.id ?? lastId;
          if (!known) {
            onEvent();
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
  }, [path, language, onEvent]);

  return connection;
}
