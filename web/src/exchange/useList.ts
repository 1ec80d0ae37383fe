import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Listing } from '../api/types';
import { useLanguage } from '../language/language';

/** How often a list is read again where no nudge comes, in milliseconds. */
export const readAgain = 30_000;

/** A list of the axis, page after page. All lists are read again when something comes into the mailbox. */
export function useList<T>(path: string, parameters: Record<string, string>, limit = 20) {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: ['exchange', path, parameters, limit],
    queryFn: async ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ ...parameters, limit: String(limit), ...(pageParam ? { cursor: pageParam } : {}) });
      return (await call<Listing<T>>(`${path}?${asked}`, { language, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor ?? undefined,
    refetchInterval: readAgain,
  });
}
