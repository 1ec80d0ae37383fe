import type { ReactNode } from 'react';
import type { Delivery, ExchangeDocument } from '../../api/exchangeTypes';
import { useExchangeMessages } from '../../language/exchange';
import { formatDate, formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { AgencyName } from '../AgencyName';
import { Urgency } from '../Marks';

/** What a system must show of a document (Decision 28/2018, article 10.2), and where it stands in the recipient's register. */
export function Facts({ document, delivery, isSender }: { document: ExchangeDocument; delivery: Delivery | null; isSender: boolean }) {
  const language = useLanguage();
  const words = useExchangeMessages().document;
  const { head, recipients } = document;
  return (
    <dl className="facts-list">
      <Fact name={words.sender}><AgencyName id={document.sender} /> <small>{document.senderCode}</small></Fact>
      <Fact name={words.recipients}>{isSender && recipients.length > 1 ? words.recipientsCount(recipients.length) : <AgencyName id={recipients[0]?.agency ?? ''} />}</Fact>
      {head && (
        <>
          <Fact name={words.number}><code>{head.code}</code></Fact>
          <Fact name={words.issuedOn}>{formatDate(head.issuedOn, language)}</Fact>
          <Fact name={words.kind}>{head.kind}</Fact>
          <Fact name={words.signer}>{[head.signerPosition, head.signer].filter(Boolean).join(', ') || '–'}</Fact>
          <Fact name={words.urgency}><Urgency priority={head.priority} /></Fact>
          {head.dueDate && <Fact name={words.dueDate}>{formatDate(head.dueDate, language)}</Fact>}
          {head.pages !== undefined && head.pages !== null && <Fact name={words.pages}>{head.pages}</Fact>}
          {head.legalId && <Fact name={words.legalId}><code>{head.legalId}</code></Fact>}
        </>
      )}
      <Fact name={words.sentAt}>{formatMoment(document.acceptedAt, language)}</Fact>
      {delivery?.receivedAt && <Fact name={words.receivedAt}>{formatMoment(delivery.receivedAt, language)}</Fact>}
      {delivery?.answerBy && (delivery.state ?? '01') === '01' && <Fact name={words.answerBy}>{formatMoment(delivery.answerBy, language)}</Fact>}
      {document.reason && document.business !== 'new' && <Fact name={words.reason}>{document.reason}</Fact>}
      {document.status && <Reported status={document.status} />}
      {delivery?.register && <Registered register={delivery.register} />}
    </dl>
  );
}

function Registered({ register }: { register: NonNullable<Delivery['register']> }) {
  const language = useLanguage();
  const words = useExchangeMessages().document;
  return (
    <>
      <Fact name={words.register}><strong>{words.registerOf(register.number, register.year)}</strong> <small>{formatMoment(register.at, language)}</small></Fact>
      {register.unit && <Fact name={words.unit}>{register.unit}</Fact>}
      {register.dueDate && <Fact name={words.settleBy}>{formatDate(register.dueDate, language)}</Fact>}
      {register.remark && <Fact name={words.remark}>{register.remark}</Fact>}
    </>
  );
}

/** What a status message says. */
function Reported({ status }: { status: NonNullable<ExchangeDocument['status']> }) {
  const words = useExchangeMessages().document;
  const clerk = [status.clerk?.name, status.clerk?.department, status.clerk?.mobile, status.clerk?.email].filter(Boolean).join(', ');
  return (
    <>
      <Fact name={words.statusOf}><code>{status.documentCode}</code></Fact>
      {status.description && <Fact name={words.description}>{status.description}</Fact>}
      {clerk && <Fact name={words.clerk}>{clerk}</Fact>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
