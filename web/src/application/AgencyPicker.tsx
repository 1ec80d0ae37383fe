import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '../api/client';
import type { Listing } from '../api/types';
import { useLanguage, useMessages, type BothTexts } from '../language/language';

interface AgencyItem { id: string; name: BothTexts; parent?: string | null }

/** Lets the person name the agency that is to receive the application. */
export function AgencyPicker({ kinds, chosen, error, onChoose }: {
  kinds: string[];
  chosen: { id: string; name: string } | null;
  error: string | undefined;
  onChoose: (agency: { id: string; name: string }) => void;
}) {
  const language = useLanguage();
  const messages = useMessages();
  const [text, setText] = useState('');
  const query = useDeferredValue(text);
  const found = useQuery({
    queryKey: ['agencies', kinds, query],
    enabled: query.trim().length >= 2,
    queryFn: async () => {
      const lists = await Promise.all(kinds.map(async (kind) =>
        (await call<Listing<AgencyItem>>(`/api/agencies?${new URLSearchParams({ kind, query, limit: '8' })}`, { language })).data.items));
      return lists.flat();
    },
  });
  const items = found.data ?? [];
  return (
    <div className="agency-picker">
      <Field>
        <Label htmlFor="field-agency">{messages.apply.agency}</Label>
        <Field.Description>{messages.apply.agencySearch}. {messages.apply.agencyHint}</Field.Description>
        <Input id="field-agency" type="text" autoComplete="off" value={text} aria-invalid={error ? true : undefined} onChange={(event) => setText(event.target.value)} />
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </Field>
      {chosen && <p>{messages.apply.agencyChosen}: <strong>{chosen.name}</strong></p>}
      <p className="ds-sr-only" role="status">{query.trim().length >= 2 && found.isSuccess ? items.length : ''}</p>
      {items.length > 0 && (
        <fieldset className="agency-picker__list">
          <legend className="ds-sr-only">{messages.apply.agency}</legend>
          {items.map((item) => (
            <label key={item.id}>
              <input type="radio" name="agency" className="ds-input" checked={chosen?.id === item.id} onChange={() => onChoose({ id: item.id, name: item.name[language] })} />
              <span>{item.name[language]}{item.parent && <Within id={item.parent} />}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** The agency above, which tells communes of one name apart. */
function Within({ id }: { id: string }) {
  const language = useLanguage();
  const above = useQuery({
    queryKey: ['agency', id],
    staleTime: 300_000,
    queryFn: async ({ signal }) => (await call<AgencyItem>(`/api/agencies/${encodeURIComponent(id)}`, { language, signal })).data,
  });
  return above.data ? <small>{above.data.name[language]}</small> : null;
}
