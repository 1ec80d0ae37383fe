import { Tag } from '@digdir/designsystemet-react';
import type { DossierStatus } from '../api/types';
import { useMessages } from '../language/language';

const colours = {
  submitted: 'info', accepted: 'info', processing: 'info', completed: 'success', returned: 'success',
  awaitingSupplement: 'warning', awaitingFee: 'warning', suspended: 'warning', refused: 'danger', withdrawn: 'neutral',
} as const;

export function StatusTag({ status }: { status: DossierStatus }) {
  const messages = useMessages();
  return <Tag data-color={colours[status]}>{messages.statuses[status]}</Tag>;
}
