import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { MailboxItem } from '../../api/exchangeTypes';
import type { Listing } from '../../api/types';
import { today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { readAgain } from '../useList';

/** So many documents of a list are looked at: a board of more is no board. */
export const MostLooked = 500;
const page = 100;

/** What stands in some lists of the mailbox, this year's and, since work goes on over its end, the last one's. */
export function useLate(lists: readonly string[]) {
  const language = useLanguage();
  const thisYear = Number(today().slice(0, 4));
  return useQuery({
    queryKey: ['exchange', 'board', lists, thisYear],
    refetchInterval: readAgain,
    queryFn: async ({ signal }) => {
      const items: MailboxItem[] = [];
      let isClipped = false;
      for (const only of lists) {
        for (const year of [thisYear, thisYear - 1]) {
          let cursor: string | null = '';
          for (let looked = 0; cursor !== null && looked < MostLooked; looked += page) {
            const asked: string = new URLSearchParams({ only, year: String(year), limit: String(page), ...(cursor ? { cursor } : {}) }).toString();
            const { data }: { data: Listing<MailboxItem> } = await call<Listing<MailboxItem>>(`/api/mailbox?${asked}`, { language, signal });
            items.push(...data.items);
            cursor = data.cursor ?? null;
          }

          isClipped ||= cursor !== null;
        }
      }

      return { items, isClipped };
    },
  });
}
