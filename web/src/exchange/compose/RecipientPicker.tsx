import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { call } from '../../api/client';
import type { Participant } from '../../api/exchangeTypes';
import type { Listing } from '../../api/types';
import { Failure } from '../../app/Failure';
import { useExchangeMessages } from '../../language/exchange';
import { useLanguage } from '../../language/language';
import type { Addressee } from './letter';

/** Lets the clerk find agencies in the axis's directory and address the letter to them. */
export function RecipientPicker({ id, chosen, error, onChange }: { id: string; chosen: Addressee[]; error: string | undefined; onChange: (chosen: Addressee[]) => void }) {
  const language = useLanguage();
  const words = useExchangeMessages().compose;
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const query = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['participants', query],
    enabled: query.length >= 2,
    queryFn: async ({ signal }) => (await call<Listing<Participant>>(`/api/exchange/participants?${new URLSearchParams({ q: query, limit: '20' })}`, { language, signal })).data.items,
  });
  const offered = (found.data ?? []).filter((one) => !chosen.some((other) => other.id === one.id));
  const open = offered.filter((one) => !one.lockedFor);
  const add = (several: Participant[]) => {
    onChange([...chosen, ...several.map((one) => ({ id: one.id, name: one.name[language] }))]);
    setSaid(words.added(several.map((one) => one.name[language]).join(', ')));
    input.current?.focus();
  };
  return (
    <div className="agency-picker">
      <Field>
        <Label htmlFor={id}>{words.recipients}</Label>
        <Field.Description>{words.recipientsHint}</Field.Description>
        <Input id={id} ref={input} type="text" autoComplete="off" value={text} aria-invalid={error ? true : undefined} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
          }
        }} />
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </Field>
      <p className="ds-sr-only" role="status">{said || (query.length >= 2 && found.isSuccess ? words.found(offered.length) : '')}</p>
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {query.length >= 2 && found.isSuccess && offered.length === 0 && <p className="hint">{words.noneFound}</p>}
      {offered.length > 0 && (
        <ul className="plain rows" aria-label={words.results}>
          {offered.map((one) => (
            <li key={one.id}>
              <span>{one.name[language]}<small>{one.code ?? one.olderCode ?? one.id}{one.lockedFor && ` · ${words.locked}: ${one.lockedFor}`}</small></span>
              {!one.lockedFor && <Button variant="secondary" data-size="sm" aria-label={`${words.add}: ${one.name[language]}`} onClick={() => add([one])}>{words.add}</Button>}
            </li>
          ))}
        </ul>
      )}
      {open.length > 1 && <p><Button variant="tertiary" data-size="sm" onClick={() => add(open)}>{words.addAll(open.length)}</Button></p>}
      {chosen.length > 0 && (
        <>
          <p id={`${id}-chosen`}><strong>{words.chosen(chosen.length)}</strong></p>
          <ul className="plain rows" aria-labelledby={`${id}-chosen`}>
            {chosen.map((one) => (
              <li key={one.id}>
                <span>{one.name}</span>
                <Button variant="tertiary" data-size="sm" data-color="danger" aria-label={words.remove(one.name)} onClick={() => {
                  onChange(chosen.filter((other) => other.id !== one.id));
                  input.current?.focus();
                }}>{words.letGo}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
