import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Dossier, PaymentsOfDossier } from '../api/types';
import { useLanguage } from '../language/language';

/** What was tried and paid for a dossier, read anew with each of its versions. */
export function usePayments(dossier: Dossier) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['payments', dossier.code, dossier.version],
    enabled: dossier.fees.length > 0 || dossier.refunds.length > 0,
    queryFn: async ({ signal }) => (await call<PaymentsOfDossier>(`/api/dossiers/${encodeURIComponent(dossier.code)}/payments`, { language, signal })).data,
    placeholderData: (before) => (before?.dossier === dossier.code ? before : undefined),
  });
}
