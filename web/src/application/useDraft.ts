import { useEffect, useState } from 'react';
import { storeFor } from '../session/kept';
import { useSession } from '../session/session';
import { dropDraft, emptyDraft, readDraft, withoutExpired, writeDraft, type Draft } from './draft';

/** The person's draft for a procedure, as it was left, and written down with each change. */
export function useDraft(person: string, procedure: string) {
  const who = useSession();
  const [store] = useState(() => storeFor(who));
  const [found] = useState(() => {
    const stored = readDraft(person, procedure, store);
    return { isRestored: stored !== null, ...withoutExpired(stored ?? emptyDraft, Date.now()) };
  });
  const [draft, setDraft] = useState<Draft>(found.draft);
  const [isKept, setIsKept] = useState(true);
  useEffect(() => {
    if (draft !== emptyDraft) {
      setIsKept(writeDraft(person, procedure, draft, store));
    }
  }, [draft, person, procedure, store]);

  const forget = () => dropDraft(person, procedure, store);
  const drop = () => {
    forget();
    setDraft(emptyDraft);
  };
  return { draft, setDraft, drop, forget, write: (next: Draft) => writeDraft(person, procedure, next, store), isKept, isRestored: found.isRestored, lost: found.lost };
}
