import { Heading } from '@digdir/designsystemet-react';
import type { ReportView } from '../../api/reportingTypes';
import { formatDate, formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { StatusTag } from '../Marks';

/** By which rule a report is made, for whom, and who did what when. */
export function Facts({ report }: { report: ReportView }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const { report: names } = words;
  const moment = (at: string | null | undefined, by?: string | null) => at && (by ? names.by(formatMoment(at, language), by) : formatMoment(at, language));
  const facts: [string, React.ReactNode][] = [
    [names.instrument, report.instrument],
    [names.agency, report.agencyName[language]],
    [names.level, report.levelName[language]],
    [names.receiver, report.receiverName?.[language]],
    [names.period, words.days(formatDate(report.from, language), formatDate(report.to, language))],
    [names.due, formatDate(report.due, language)],
    [names.lockOn, formatDate(report.lockOn, language)],
    [names.status, report.status && <StatusTag status={report.status} />],
    [names.submitted, moment(report.submittedAt, report.submittedBy)],
    [names.approved, moment(report.approvedAt, report.approvedBy)],
    [names.accepted, moment(report.acceptedAt)],
  ];
  return (
    <section className="stack" aria-labelledby="facts">
      <Heading level={2} data-size="xs" id="facts">{names.facts}</Heading>
      <dl className="facts-list">{facts.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}</dl>
    </section>
  );
}
