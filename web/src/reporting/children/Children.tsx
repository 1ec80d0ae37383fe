import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download, type Answer } from '../../api/client';
import type { ChildReport, ReportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatDate, formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { ActionForm } from '../actions/ActionForm';
import { LateTag, StageTag } from '../Marks';
import { codeOf, reportPath } from '../useReporting';

/** The reports of the level below, which this one sums. */
export function Children({ shown }: { shown: Answer<ReportView> }) {
  const report = shown.data;
  const language = useLanguage();
  const words = useReportingMessages();
  const [failure, setFailure] = useState<unknown>(null);
  const accepted = report.children.filter((child) => child.stage === 'accepted').length;
  const get = (format: 'pdf' | 'xlsx') => {
    setFailure(null);
    download(`${reportPath(report)}/consolidated?format=${format}`, `${codeOf(report).replaceAll('~', '-')}.${format}`, language).catch(setFailure);
  };
  return (
    <section className="stack" aria-labelledby="children">
      <Heading level={2} data-size="xs" id="children">{words.children.title}</Heading>
      <Paragraph>{words.children.lead(accepted, report.children.length)}</Paragraph>
      <table className="ds-table report-table" aria-labelledby="children">
        <thead>
          <tr><th scope="col">{words.children.agency}</th><th scope="col">{words.children.due}</th><th scope="col">{words.children.stage}</th><th scope="col">{words.children.submitted}</th></tr>
        </thead>
        <tbody>{report.children.map((child) => <Row key={child.agency} shown={shown} child={child} />)}</tbody>
      </table>
      <div className="buttons" role="group" aria-label={words.children.consolidated}>
        <Button variant="secondary" data-size="sm" onClick={() => get('pdf')}>{words.children.pdf}</Button>
        <Button variant="secondary" data-size="sm" onClick={() => get('xlsx')}>{words.children.xlsx}</Button>
      </div>
      {failure !== null && <Failure error={failure} />}
    </section>
  );
}

function Row({ shown, child }: { shown: Answer<ReportView>; child: ChildReport }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const { regime, period, may } = shown.data;
  const isAwaited = child.stage !== 'approved' && child.stage !== 'accepted' && !child.missing;
  return (
    <tr className={child.overdue ? 'row--late' : undefined}>
      <th scope="row" data-label={words.children.agency}><PageLink href={pathOf('report', language, codeOf({ regime, period, agency: child.agency }))}>{child.name[language]}</PageLink></th>
      <td data-label={words.children.due}>{formatDate(child.due, language)}</td>
      <td data-label={words.children.stage}>
        <span className="tags"><StageTag stage={child.stage} /><LateTag overdue={child.overdue} late={child.late} /></span>
        {child.missing && <small className="mark">{words.children.missing} {child.missing}</small>}
        {isAwaited && child.overdue && may.includes('declareMissing') && <ActionForm act="declareMissing" shown={shown} agency={child.agency} size="sm" />}
      </td>
      <td data-label={words.children.submitted} className={child.submittedAt ? undefined : 'empty'}>{child.submittedAt ? formatMoment(child.submittedAt, language) : '–'}</td>
    </tr>
  );
}
