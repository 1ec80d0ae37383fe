import { Alert, Button, Field, Heading, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import type { Answer } from '../../api/client';
import type { ExchangeDocument } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useKept } from '../../session/kept';
import { RecallChoice } from './RecallChoice';
import { useAsk } from './useExchanged';

/** Whom the sender asks, and why. `chosen` is null while all are asked. */
interface Asked { reason: string; chosen: string[] | null }

/** Lets the sender ask for a document back, after being told what follows. */
export function Recall({ document: shown }: { document: Answer<ExchangeDocument> }) {
  const document = shown.data;
  const language = useLanguage();
  const words = useExchangeMessages();
  const [asked, setAsked, drop] = useKept<Asked | null>(`recall-${document.id}`, null);
  const send = useAsk(document.id, shown, drop);
  return (
    <section className="stack" aria-labelledby="recall">
      <Heading level={2} data-size="xs" id="recall">{words.recall.title}</Heading>
      {document.recallAskedAt && <Alert data-color="info" role="status"><Paragraph>{words.recall.asked(formatMoment(document.recallAskedAt, language))} {document.recallReason}</Paragraph></Alert>}
      {asked === null ? (
        <p><Button variant="secondary" data-color="danger" onClick={() => setAsked({ reason: '', chosen: null })}>{document.recallAskedAt ? words.recall.again : words.recall.open}</Button></p>
      ) : (
        <form className="stack panel" aria-labelledby="recall" onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ action: 'recall', body: { reason: asked.reason, ...(asked.chosen === null ? {} : { recipients: asked.chosen }) } });
        }}>
          <Paragraph>{words.recall.consequences}</Paragraph>
          {document.recipients.length > 1 && <RecallChoice recipients={document.recipients} chosen={asked.chosen} onChoose={(chosen) => setAsked({ ...asked, chosen })} />}
          <Field>
            <Label htmlFor="recall-reason">{words.recall.reason}</Label>
            <Field.Description>{words.recall.reasonHint}</Field.Description>
            <Textarea id="recall-reason" rows={3} maxLength={1000} required autoFocus value={asked.reason} onChange={(event) => setAsked({ ...asked, reason: event.target.value })} />
          </Field>
          {send.isError && <Failure error={send.error} stale={words.stale} />}
          <div className="buttons">
            <Button variant="secondary" onClick={drop}>{words.cancel}</Button>
            <Button type="submit" data-color="danger" disabled={send.isPending || asked.reason.trim() === '' || asked.chosen?.length === 0}>{words.recall.send}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
