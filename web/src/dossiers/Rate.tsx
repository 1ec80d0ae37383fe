import { Button, Fieldset, Radio, Textarea, Field, Label } from '@digdir/designsystemet-react';
import type { Dossier } from '../api/types';
import { Failure } from '../app/Failure';
import { useMessages } from '../language/language';
import { useKept } from '../session/kept';
import { useTransition } from './useTransition';

const nothing = { score: 0, comment: '' };

/** The applicant's rating, once. */
export function Rate({ dossier, etag }: { dossier: Dossier; etag: string | null }) {
  const messages = useMessages();
  const [{ score, comment }, setRating, drop] = useKept(`rating-${dossier.code}`, nothing);
  const send = useTransition(dossier.code, etag, drop);
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      send.mutate({ transition: 'rate', body: { score, ...(comment ? { comment } : {}) } });
    }}>
      <Fieldset>
        <Fieldset.Legend>{messages.dossier.rate}</Fieldset.Legend>
        {messages.dossier.scores.map((text, index) => (
          <Radio key={text} name="score" value={String(index + 1)} label={text} checked={score === index + 1} onChange={() => setRating((before) => ({ ...before, score: index + 1 }))} />
        ))}
      </Fieldset>
      <Field>
        <Label>{messages.dossier.comment} <small>({messages.optional})</small></Label>
        <Textarea rows={3} maxLength={1000} value={comment} onChange={(event) => setRating((before) => ({ ...before, comment: event.target.value }))} />
      </Field>
      {send.isError && <Failure error={send.error} />}
      <p><Button type="submit" disabled={score === 0 || send.isPending}>{messages.dossier.sendRating}</Button></p>
    </form>
  );
}
