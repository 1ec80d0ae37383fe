import { Alert, Button, Field, Heading, Label, Paragraph, Radio, Fieldset, Textarea } from '@digdir/designsystemet-react';
import type { Answer } from '../../api/client';
import type { Delivery } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage, useMessages } from '../../language/language';
import { useKept } from '../../session/kept';
import { useReport } from './useExchanged';

/** What the recipient has begun to answer. */
interface Answering { agreed: boolean | null; text: string }

/** The sender's request to give a document back: what was answered, or the answer that is wanted. */
export function RecallAnswer({ id, delivery }: { id: string; delivery: Answer<Delivery> }) {
  const language = useLanguage();
  const words = useExchangeMessages().recall;
  const { recall } = delivery.data;
  // What was given back says so itself.
  if (!recall || delivery.data.cancelled) {
    return null;
  }

  if (typeof recall.agreed === 'boolean') {
    const when = formatMoment(recall.answeredAt ?? recall.askedAt, language);
    return <Alert data-color="info"><Paragraph>{recall.agreed ? words.agreed(when) : words.refused(when)}</Paragraph></Alert>;
  }

  return (
    <section className="stack panel panel--asked" aria-labelledby="asked-back">
      <Heading level={2} data-size="xs" id="asked-back">{words.askedOfYou}</Heading>
      <Paragraph><q>{recall.reason}</q></Paragraph>
      <Paragraph>{words.asked(formatMoment(recall.askedAt, language))} <strong>{words.answerBy(formatMoment(recall.answerBy, language))}</strong></Paragraph>
      <AnswerForm id={id} delivery={delivery} />
    </section>
  );
}

function AnswerForm({ id, delivery }: { id: string; delivery: Answer<Delivery> }) {
  const all = useExchangeMessages();
  const words = all.recall;
  const messages = useMessages();
  const [answer, setAnswer, drop] = useKept<Answering>(`recall-answer-${id}`, { agreed: null, text: '' });
  const send = useReport(id, delivery, drop);
  const { agreed, text } = answer;
  return (
    <form className="stack" aria-labelledby="asked-back" onSubmit={(event) => {
      event.preventDefault();
      send.mutate({ action: 'recall-answer', body: { agreed, ...(text.trim() ? { description: text } : {}) } });
    }}>
      <Fieldset>
        <Fieldset.Legend>{words.answer}</Fieldset.Legend>
        <Radio name="recall-answer" value="agree" label={words.agree} description={words.agreeMeans} checked={agreed === true} onChange={() => setAnswer({ ...answer, agreed: true })} />
        <Radio name="recall-answer" value="refuse" label={words.refuse} description={words.refuseMeans} checked={agreed === false} onChange={() => setAnswer({ ...answer, agreed: false })} />
      </Fieldset>
      {agreed !== null && (
        <Field>
          <Label htmlFor="recall-answer">{agreed ? words.note : words.refuseWhy}{agreed && <> <small>({messages.optional})</small></>}</Label>
          <Textarea id="recall-answer" rows={3} maxLength={1000} required={!agreed} value={text} onChange={(event) => setAnswer({ ...answer, text: event.target.value })} />
        </Field>
      )}
      {send.isError && <Failure error={send.error} stale={all.stale} />}
      <div className="buttons">
        <Button type="submit" disabled={agreed === null || send.isPending} {...(agreed ? { 'data-color': 'danger' as const } : {})}>
          {all.actions.confirm}{agreed !== null && <>: {agreed ? words.agree : words.refuse}</>}
        </Button>
      </div>
    </form>
  );
}
