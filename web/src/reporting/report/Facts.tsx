import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { CollectionView, RegimeView, ReportView } from '../../api/reportingTypes';
import { formatDate, formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { AgencyName } from '../AgencyName';
import { StatusTag } from '../Marks';

/** By which rule a report is made, for whom, and what happened to it when. */
export function Facts({ report, collection, regime }: { report: ReportView; collection: CollectionView | undefined; regime: RegimeView | undefined }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const { report: names } = words;
  const moment = (at: string | null | undefined) => at && formatMoment(at, language);
  const facts: [string, ReactNode][] = [
    [names.instrument, regime && [regime.regime.instrument, regime.regime.article].filter(Boolean).join(', ')],
    [names.agency, report.agencyName[language]],
    [names.level, collection?.levels.find((level) => level.code === report.level)?.name[language]],
    [names.receiver, <AgencyName key="receiver" id={report.receiver} />],
    [names.period, collection && words.days(formatDate(collection.from, language), formatDate(collection.to, language))],
    [names.due, formatDate(report.due, language)],
    [names.lockOn, formatMoment(report.locksAt, language)],
    [names.status, report.status && <StatusTag status={report.status} />],
    [names.submitted, moment(report.submittedAt)],
    [names.sent, moment(report.sentAt)],
    [names.accepted, moment(report.acceptedAt)],
  ];
  return (
    <section className="stack" aria-labelledby="facts">
      <Heading level={2} data-size="xs" id="facts">{names.facts}</Heading>
      <dl className="facts-list">{facts.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}</dl>
    </section>
  );
}
