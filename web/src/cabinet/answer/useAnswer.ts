import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { AnswerView } from '../../api/cabinetTypes';
import { useLanguage } from '../../language/language';
import { ballotPath } from '../useCabinet';

/** The caller's own answer, or with a seat the draft for the member whom they assist. */
export function useAnswer(ballot: string, seat = '') {
  const language = useLanguage();
  return useQuery({
    queryKey: ['cabinet', 'answer', ballot, seat],
    queryFn: async ({ signal }) =>
      (await call<AnswerView>(`${ballotPath(ballot)}/answer${seat === '' ? '' : `?seat=${encodeURIComponent(seat)}`}`, { language, signal })).data,
  });
}
