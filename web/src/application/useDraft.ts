import { useEffect, useState } from 'react';
import { dropDraft, emptyDraft, readDraft, withoutExpired, writeDraft, type Draft } from './draft';

/** The person's draft for a procedure, as it was left, and written down with each change. */
export function useDraft(person: string, procedure: string) {
  const [found] = useState(() => {
    const stored = readDraft(person, procedure);
    return { isRestored: stored !== null, ...withoutExpired(stored ?? emptyDraft, Date.now()) };
  });
  const [draft, setDraft] = useState<Draft>(found.draft);
  const [isKept, setIsKept] = useState(true);
  useEffect(() => {
    if (draft !== emptyDraft) {
      setIsKept(writeDraft(person, procedure, draft));
    }
  }, [draft, person, procedure]);

  const drop = () => {
    dropDraft(person, procedure);
    setDraft(emptyDraft);
  };
  return { draft, setDraft, drop, isKept, isRestored: found.isRestored, lost: found.lost };
}
