import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import type { Receipt } from '../../api/exchangeTypes';
import type { KeptFile } from '../../files/FilePicker';
import { useLanguage } from '../../language/language';
import { useKept } from '../../session/kept';
import { bodyOf, emptyLetter, withKey, type Letter } from './letter';

/** The letter that a clerk writes, as it was left, until it is sent. Its receipt stays until it is let go. */
export function useLetter() {
  const language = useLanguage();
  const queries = useQueryClient();
  const [kept, setLetter, drop] = useKept<Letter>('letter', emptyLetter);
  const [receipt, setReceipt, dropReceipt] = useKept<Receipt | null>('letter-receipt', null);
  // Files that the axis has let go of meanwhile have to be uploaded again.
  const [lost] = useState(() => kept.files.filter((file) => isGone(file, Date.now())).map((file) => file.name));
  const letter = withoutGone(kept);
  const change = (next: (before: Letter) => Letter) => setLetter((before) => next(withoutGone(before)));
  const send = useMutation({
    mutationFn: async () => {
      const body = bodyOf(letter);
      const keyed = withKey(letter, JSON.stringify(body));
      setLetter(keyed);
      return (await call<Receipt>('/api/documents', { method: 'POST', language, key: keyed.key.value, body })).data;
    },
    onSuccess: (answer) => {
      setReceipt(answer);
      drop();
      void queries.invalidateQueries({ queryKey: ['exchange'] });
    },
  });
  return { letter, change, drop, lost, send, receipt, dropReceipt };
}

const isGone = (file: KeptFile, now: number): boolean => Boolean(file.expires && Date.parse(file.expires) <= now);

const withoutGone = (letter: Letter): Letter =>
  letter.files.some((file) => isGone(file, Date.now())) ? { ...letter, files: letter.files.filter((file) => !isGone(file, Date.now())) } : letter;
