import { Heading } from '@digdir/designsystemet-react';
import type { Dossier, PaymentsOfDossier } from '../api/types';
import { Failure } from '../app/Failure';
import { formatDate, formatMoment, formatMoney } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { usePayments } from './usePayments';

/** Every try to pay, money that paid nothing, and what is to be given back. */
export function Payments({ dossier }: { dossier: Dossier }) {
  const language = useLanguage();
  const words = useMessages().payments;
  const found = usePayments(dossier);
  if (found.isError) {
    return <Failure error={found.error} retry={() => void found.refetch()} />;
  }

  const requests = (found.data?.requests ?? []).filter((request) => request.attempts.length > 0 || request.incidents.length > 0 || request.state === 'paid');
  const refunds = found.data?.refunds ?? [];
  return (
    <>
      {requests.length > 0 && (
        <section className="stack" aria-labelledby="payments">
          <Heading level={2} data-size="xs" id="payments">{words.title}</Heading>
          {requests.map((request) => <Tries key={request.request} request={request} />)}
        </section>
      )}
      {refunds.length > 0 && (
        <section className="stack" aria-labelledby="refunds">
          <Heading level={2} data-size="xs" id="refunds">{words.refunds}</Heading>
          <ul className="plain rows">
            {refunds.map((refund) => (
              <li key={refund.transaction + refund.at}>
                <span>
                  <strong>{formatMoney(refund.amount, language)}</strong>{' – '}{words.refundReasons[refund.reason]}
                  <small>{formatMoment(refund.at, language)} · {words.reference} <code>{refund.transaction}</code></small>
                  {refund.paid && <small>{words.paidOut} {formatDate(refund.paid.paidOn, language)} · {words.reference} <code>{refund.paid.reference}</code></small>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Tries({ request }: { request: PaymentsOfDossier['requests'][number] }) {
  const language = useLanguage();
  const words = useMessages().payments;
  const atDesk = request.state === 'paid' && request.means !== 'online';
  return (
    <ul className="plain rows">
      {request.attempts.map((attempt) => (
        <li key={`attempt-${attempt.ordinal}`}>
          <span>
            <strong>{formatMoney(request.amount, language)}</strong>{' – '}{words.attempt(request.request, attempt.ordinal)}: {words.states[attempt.state]}
            <small>
              {formatMoment(attempt.endedAt ?? attempt.begunAt, language)}
              {attempt.state === 'paid' && request.transaction && <> · {words.reference} <code>{request.transaction}</code></>}
            </small>
          </span>
        </li>
      ))}
      {atDesk && (
        <li key="desk">
          <span>
            <strong>{formatMoney(request.amount, language)}</strong>{' – '}{words.means[request.means ?? 'cash']}: {words.states.paid}
            <small>{request.paidAt && formatMoment(request.paidAt, language)}{request.transaction && <> · {words.receipt} <code>{request.transaction}</code></>}</small>
          </span>
        </li>
      )}
      {request.incidents.map((incident) => (
        <li key={incident.transaction + incident.at}>
          <span>
            <strong>{formatMoney(incident.amount, language)}</strong>{' – '}{words.incidents[incident.kind]}
            <small>{formatMoment(incident.at, language)} · {words.reference} <code>{incident.transaction}</code></small>
          </span>
        </li>
      ))}
    </ul>
  );
}
