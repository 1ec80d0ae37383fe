import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { OfflineError } from '../../api/client';
import type { DeskItem } from '../../api/cabinetTypes';
import { useLanguage } from '../../language/language';
import { useSession } from '../../session/session';
import { dropOld, isCurrent, keepBallot, keepFor, keptBallots } from './store';

/** How far the keeping of a ballot is. */
export interface Keeping { ballot: string; done: number; all: number }

/** What is kept, read anew whenever something was. */
export const useKeptBallots = () => useQuery({ queryKey: ['kept-ballots'], queryFn: keptBallots, staleTime: Infinity });

/** Keeps the papers of the ballots at a member's desk, one after the other, and lets go of what no longer waits. */
export function useKeeping(items: DeskItem[] | undefined) {
  const language = useLanguage();
  const person = useSession()?.id ?? '';
  const queries = useQueryClient();
  const [now, setNow] = useState<Keeping | null>(null);
  const [failed, setFailed] = useState<string[]>([]);
  const tried = useRef(new Set<string>());

  const keep = async (ballot: string) => {
    setFailed((before) => before.filter((one) => one !== ballot));
    try {
      await keepFor(person);
      await keepBallot(ballot, language, (done, all) => setNow({ ballot, done, all }));
      await queries.invalidateQueries({ queryKey: ['kept-ballots'] });
    } catch (failure) {
      if (!(failure instanceof OfflineError)) {
        console.warn('A ballot was not kept.', failure);
      }

      setFailed((before) => [...before, ballot]);
    } finally {
      setNow(null);
    }
  };

  const waiting = items?.map((item) => `${item.ballot} ${item.due}`).join();
  useEffect(() => {
    if (items === undefined || !('caches' in globalThis) || !navigator.onLine) {
      return;
    }

    const work = async () => {
      await keepFor(person);
      await dropOld(items.map((item) => item.ballot));
      const kept = await keptBallots();
      for (const item of items) {
        if (!isCurrent(kept.find(({ ballot }) => ballot.id === item.ballot), item) && !tried.current.has(item.ballot)) {
          tried.current.add(item.ballot);
          await keep(item.ballot);
        }
      }
    };
    work().catch((failure: unknown) => console.warn('Papers were not kept.', failure));
    // The list is another when what waits is.
  }, [waiting, person]);
  return { now, failed, keep };
}
