import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Dossier } from '../api/types';
import { formatDate, formatMoment } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { noteParts, reopeningOf } from './history';

/** What is out of the ordinary about the dossier as it stands, and why. */
export function Notices({ dossier }: { dossier: Dossier }) {
  const language = useLanguage();
  const words = useMessages().dossier;
  const reopened = reopeningOf(dossier);
  const { suspension, rescheduled } = dossier;
  return (
    <>
      {dossier.refusalReason && <Notice colour="danger" title={words.refused}>{dossier.refusalReason}</Notice>}
      {suspension && (
        <Notice colour="warning" title={words.suspended(formatMoment(suspension.at, language))} more={suspension.until ? words.suspendedUntil(formatMoment(suspension.until, language)) : words.suspendedOpen}>
          {suspension.reason}
        </Notice>
      )}
      {dossier.intakeOverdue && dossier.status === 'submitted' && <Notice colour="danger" title={words.intakeOverdue}>{words.intakeOverdueMeans}</Notice>}
      {reopened && <Notice colour="info" title={words.reopened(formatMoment(reopened.at, language))}>{noteParts(reopened).text}</Notice>}
      {rescheduled && !rescheduled.over && <Notice colour="info" title={words.rescheduled(formatDate(rescheduled.to, language))}>{rescheduled.reason}</Notice>}
      {dossier.reasonRequestedAt && !rescheduled && <Notice colour="warning" title={words.reasonRequested(formatMoment(dossier.reasonRequestedAt, language))}>{words.reasonRequestedMeans}</Notice>}
    </>
  );
}

function Notice({ colour, title, more, children }: { colour: 'danger' | 'warning' | 'info'; title: string; more?: string | undefined; children: ReactNode }) {
  return (
    <Alert data-color={colour}>
      <Paragraph><strong>{title}</strong></Paragraph>
      {children && <Paragraph>{children}</Paragraph>}
      {more && <Paragraph data-size="sm">{more}</Paragraph>}
    </Alert>
  );
}
