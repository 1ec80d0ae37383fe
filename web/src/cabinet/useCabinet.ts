import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError, call, OfflineError, type Answer } from '../api/client';
import type { BallotView, BodyView, SeatItem } from '../api/cabinetTypes';
import type { Listing } from '../api/types';
import { useLanguage } from '../language/language';
import { keptBallot } from './offline/store';

/** How often what others change is read again, in milliseconds. */
export const readAgain = 30_000;

/** Lists come a moment after what they list, in milliseconds. */
const listsAreBehind = 1_000;

export const ballotPath = (id: string) => `/api/cabinet/ballots/${encodeURIComponent(id)}`;
export const bodyPath = (id: string) => `/api/cabinet/bodies/${encodeURIComponent(id)}`;

/** The seats that the person holds, over all bodies. */
export function useSeats() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['cabinet', 'seats'],
    queryFn: async ({ signal }) => (await call<Listing<SeatItem>>('/api/cabinet/bodies?limit=100', { language, signal })).data.items.filter((seat) => seat.held),
  });
}

/** A body with its ETag. */
export function useBody(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['cabinet', 'body', id],
    enabled: id !== '',
    queryFn: ({ signal }) => call<BodyView>(bodyPath(id), { language, signal }),
  });
}

/** A ballot with its ETag, or without a network as it was kept. */
export interface ShownBallot extends Answer<BallotView> { keptAt: string | null }

export function useBallot(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['cabinet', 'ballot', id],
    queryFn: async ({ signal }): Promise<ShownBallot> => {
      try {
        return { ...(await call<BallotView>(ballotPath(id), { language, signal })), keptAt: null };
      } catch (failure) {
        const kept = failure instanceof OfflineError ? await keptBallot(id) : null;
        if (kept === null) {
          throw failure;
        }

        return { data: kept.ballot, etag: null, keptAt: kept.at };
      }
    },
    refetchInterval: (query) => (query.state.data?.data.stage === 'closing' ? 1_000 : readAgain),
  });
}

/** A list of e-Cabinet, page after page. */
export function useList<T>(path: string, parameters: Record<string, string>, limit = 20) {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: ['cabinet', path, parameters, limit],
    queryFn: async ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ ...parameters, limit: String(limit), ...(pageParam ? { cursor: pageParam } : {}) });
      return (await call<Listing<T>>(`${path}?${asked}`, { language, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor ?? undefined,
    refetchInterval: readAgain,
  });
}

/** What somebody asks of the API to be changed. */
export interface Wish { path: string; method?: 'POST' | 'PUT'; body?: unknown; etag?: string | null; creates?: boolean }

/** Changes something, and reads again all that the page shows. What creates something does so once, however often the same is sent. */
export function useChange<T>(onDone: (answer: Answer<T>) => void = () => undefined) {
  const language = useLanguage();
  const queries = useQueryClient();
  const key = useRef<{ of: string; value: string } | null>(null);
  const keyOf = (wish: Wish) => {
    const of = JSON.stringify([wish.path, wish.body]);
    if (key.current?.of !== of) {
      key.current = { of, value: crypto.randomUUID() };
    }

    return key.current.value;
  };
  return useMutation({
    mutationFn: (wish: Wish) => call<T>(wish.path, {
      method: wish.method ?? 'POST',
      language,
      ...(wish.body === undefined ? {} : { body: wish.body }),
      ...(wish.etag ? { etag: wish.etag } : {}),
      ...(wish.creates ? { key: keyOf(wish) } : {}),
    }),
    onSuccess: (answer) => {
      key.current = null;
      onDone(answer);
      setTimeout(() => void queries.invalidateQueries({ queryKey: ['cabinet'] }), listsAreBehind);
      return queries.invalidateQueries({ queryKey: ['cabinet'] });
    },
    onError: (error) => {
      if (error instanceof ApiError && (error.isStale || error.status === 409)) {
        void queries.invalidateQueries({ queryKey: ['cabinet'] });
      }
    },
  });
}
