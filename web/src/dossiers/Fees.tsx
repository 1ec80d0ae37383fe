import { Button, Heading } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Dossier } from '../api/types';
import { Failure } from '../app/Failure';
import { pathOf } from '../app/paths';
import { formatMoment, formatMoney } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { useSession } from '../session/session';

/** What is owed and paid, and the way to the payment gateway. */
export function Fees({ dossier }: { dossier: Dossier }) {
  const language = useLanguage();
  const messages = useMessages();
  const signedIn = useSession();
  const queries = useQueryClient();
  const pay = useMutation({
    // The key is the demand's: pressing twice begins one payment.
    mutationFn: (request: number) =>
      call<{ redirectUrl?: string | null }>(`/api/dossiers/${encodeURIComponent(dossier.code)}/payments`, {
        method: 'POST',
        language,
        key: `pay-${dossier.code}-${request}-${dossier.version}`,
        body: { method: 'online', request, returnUrl: pathOf('dossier', language, dossier.code) },
      }),
    onSuccess: ({ data }) => {
      if (data.redirectUrl) {
        location.assign(data.redirectUrl);
      } else {
        void queries.invalidateQueries({ queryKey: ['dossier', dossier.code] });
      }
    },
  });
  if (dossier.fees.length === 0) {
    return null;
  }

  return (
    <section className="stack" aria-labelledby="fees">
      <Heading level={2} data-size="xs" id="fees">{messages.dossier.fees}</Heading>
      <ul className="plain fee-list">
        {dossier.fees.map((fee) => (
          <li key={fee.request}>
            <span>
              {fee.items.map((item) => item.name[language]).join(', ')}: <strong>{formatMoney(fee.amount, language)}</strong>{' – '}
              {fee.payingSince ? messages.dossier.paying : messages.dossier.feeStates[fee.state]}
              {fee.paidAt && `, ${formatMoment(fee.paidAt, language)}`}
            </span>
            {fee.state === 'open' && signedIn?.role === 'citizen' && (
              <Button disabled={pay.isPending} onClick={() => pay.mutate(fee.request)}>{messages.dossier.pay}</Button>
            )}
          </li>
        ))}
      </ul>
      {pay.isError && <Failure error={pay.error} />}
    </section>
  );
}
