import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { DraftView, RemarkView, SubmissionView } from '../../api/cabinetTypes';
import type { Listing } from '../../api/types';
import { useLanguage } from '../../language/language';
import { readAgain } from '../useCabinet';

export const submissionPath = (id: string) => `/api/cabinet/submissions/${encodeURIComponent(id)}`;

/** A submission with its ETag. */
export function useSubmission(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['cabinet', 'submission', id],
    enabled: id !== '',
    queryFn: ({ signal }) => call<SubmissionView>(submissionPath(id), { language, signal }),
    refetchInterval: readAgain,
  });
}

/** A version of the draft; it never changes. */
export function useDraft(submission: string, number: number) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['cabinet-draft', submission, number],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await call<DraftView>(`${submissionPath(submission)}/drafts/${number}`, { language, signal })).data,
  });
}

/** Remarks on a version; for the newest also those on earlier ones that are still open, each once. */
export function useRemarks(submission: string, number: number, newest: number) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['cabinet', 'remarks', submission, number, newest],
    refetchInterval: readAgain,
    queryFn: async ({ signal }) => {
      const read = async (path: string) => (await call<Listing<RemarkView>>(`${submissionPath(submission)}/${path}?limit=100`, { language, signal })).data.items;
      const own = await read(`drafts/${number}/remarks`);
      const open = number === newest ? await read('remarks') : [];
      return [...own, ...open.filter((remark) => own.every((other) => other.id !== remark.id))];
    },
  });
}
