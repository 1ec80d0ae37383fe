import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError, call, type Answer } from '../api/client';
import type { ReportPage } from '../api/reportingTypes';
import type { Listing } from '../api/types';
import { useLanguage } from '../language/language';
import { readerOf, useSession } from '../session/session';

/** How often what others change is read again, in milliseconds. */
export const readAgain = 30_000;

/** Lists come a moment after what they list, in milliseconds. */
const listsAreBehind = 1_000;

/** Which report: of what, for when, by whom. */
export interface ReportKey { regime: string; period: string; agency: string }

/** The report's part of an address of the pages: no part of a key holds a tilde. */
export const codeOf = ({ regime, period, agency }: ReportKey): string => [regime, period, agency].join('~');

export function keyIn(code: string): ReportKey | null {
  const [regime, period, agency, ...rest] = code.split('~');
  return regime && period && agency && rest.length === 0 ? { regime, period, agency } : null;
}

export const reportPath = ({ regime, period, agency }: ReportKey): string => `/api/reporting/reports/${[regime, period, agency].map(encodeURIComponent).join('/')}`;

export const reportQuery = (key: ReportKey) => ['reporting', 'report', codeOf(key)];

/** A report with its ETag. */
export function useReport(key: ReportKey) {
  const language = useLanguage();
  return useQuery({
    queryKey: reportQuery(key),
    queryFn: ({ signal }) => call<ReportPage>(reportPath(key), { language, signal, exact: true }),
    refetchInterval: readAgain,
  });
}

/** What is open to anyone is read anew by each reader: some may see what is not published yet. */
const useKeyed = (first: string): unknown[] => {
  const reader = readerOf(useSession());
  return first === 'reporting' ? [first] : [first, reader ?? ''];
};

/** Something that the reporting API tells in one answer. What is open to anyone has its own first word, by which it outlives a sign-out. */
export function useAnswer<T>(path: string, parameters: Record<string, string> = {}, first = 'reporting', isAsked = true) {
  const language = useLanguage();
  const keyed = useKeyed(first);
  const query = new URLSearchParams(parameters).toString();
  return useQuery({
    queryKey: [...keyed, path, parameters],
    queryFn: async ({ signal }) => (await call<T>(query === '' ? path : `${path}?${query}`, { language, signal, exact: true })).data,
    enabled: isAsked,
    refetchInterval: readAgain,
  });
}

/** A list of the reporting API, page after page; a page may tell more than its items. */
export function useList<T, TPage extends Listing<T> = Listing<T>>(path: string, parameters: Record<string, string> = {}, first = 'reporting', limit = 100) {
  const language = useLanguage();
  const keyed = useKeyed(first);
  return useInfiniteQuery({
    queryKey: [...keyed, path, 'pages', parameters, limit],
    queryFn: async ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ ...parameters, limit: String(limit), ...(pageParam ? { cursor: pageParam } : {}) });
      return (await call<TPage>(`${path}?${asked}`, { language, signal, exact: true })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor ?? undefined,
    refetchInterval: readAgain,
  });
}

/** What somebody asks of the API to be changed. */
export interface Wish { path: string; method?: 'POST' | 'PUT'; body?: unknown; bytes?: Blob; mediaType?: string; form?: FormData; etag?: string | null; creates?: boolean }

/** Changes something, and reads again all that the page shows. What creates something does so once, however often the same is sent. */
export function useChange<T>(onDone: (answer: Answer<T>) => void = () => undefined) {
  const language = useLanguage();
  const queries = useQueryClient();
  const key = useRef<{ of: Wish; value: string } | null>(null);
  const keyOf = (wish: Wish) => {
    const { of, value } = key.current ?? {};
    const isSame = of !== undefined && of.path === wish.path && of.bytes === wish.bytes && JSON.stringify(of.body) === JSON.stringify(wish.body);
    key.current = { of: wish, value: isSame && value !== undefined ? value : crypto.randomUUID() };
    return key.current.value;
  };
  return useMutation({
    mutationFn: (wish: Wish) => call<T>(wish.path, {
      method: wish.method ?? 'POST',
      language,
      exact: true,
      ...(wish.body === undefined ? {} : { body: wish.body }),
      ...(wish.bytes === undefined ? {} : { bytes: wish.bytes }),
      ...(wish.form === undefined ? {} : { form: wish.form }),
      ...(wish.mediaType === undefined ? {} : { mediaType: wish.mediaType }),
      ...(wish.etag ? { etag: wish.etag } : {}),
      ...(wish.creates ? { key: keyOf(wish) } : {}),
    }),
    onSuccess: (answer) => {
      key.current = null;
      onDone(answer);
      setTimeout(() => void queries.invalidateQueries({ queryKey: ['reporting'] }), listsAreBehind);
      return queries.invalidateQueries({ queryKey: ['reporting'] });
    },
    onError: (error) => {
      if (error instanceof ApiError && (error.isStale || error.status === 409)) {
        void queries.invalidateQueries({ queryKey: ['reporting'] });
      }
    },
  });
}
