import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { CollectionView, RegimeView, ReportView } from '../../api/reportingTypes';
import { formatDate, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { isOverdue } from '../desk/desk';
import { LateTag, StageTag } from '../Marks';
import { periodName } from '../periods';

/** What a report is, how far it is, and why it cannot be changed where it cannot. */
export function Head({ report, collection, regime, mayEdit }: { report: ReportView; collection: CollectionView | undefined; regime: RegimeView | undefined; mayEdit: boolean }) {
  const language = useLanguage();
  const words = useReportingMessages();
  return (
    <>
      <header className="stack">
        <p className="eyebrow">{report.agencyName[language]} · {periodName(report.period, language)}</p>
        <Heading level={1} data-size="md">{collection?.name[language] ?? report.regime}</Heading>
        <p className="tags">
          <StageTag stage={report.stage} />
          <LateTag overdue={!report.missing && isOverdue(report, today())} late={report.late} />
          <span>{words.report.due}: <strong><time dateTime={report.due}>{formatDate(report.due, language)}</time></strong></span>
          {collection && <span>{words.days(formatDate(collection.from, language), formatDate(collection.to, language))}</span>}
        </p>
      </header>
      {report.lock ? <Alert data-color="warning"><Paragraph><strong>{words.report.locked}: {report.lock.title[language]}.</strong> {report.lock.detail[language]} (<code>{report.lock.code}</code>)</Paragraph></Alert>
        : !mayEdit && <Alert data-color="info"><Paragraph>{words.report.readOnly}</Paragraph></Alert>}
      {report.back && <Alert data-color="warning"><Paragraph><strong>{report.stage === 'reopened' ? words.report.reopened : words.report.returned}</strong> {report.back.reason}</Paragraph></Alert>}
      {report.missing && <Alert data-color="warning"><Paragraph><strong>{words.children.missing}:</strong> {report.missing.reason}</Paragraph></Alert>}
      {regime?.regime.guide && <details className="more-of"><summary>{words.report.guide}</summary><p>{regime.regime.guide[language]}</p></details>}
    </>
  );
}
