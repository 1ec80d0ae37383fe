import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../../api/client';
import type { ReportPage } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatDate, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { isOverdue } from '../desk/desk';
import { LateTag, Mark, StageTag } from '../Marks';
import { codeOf, reportPath } from '../useReporting';

/** The reports of the level below, which this one sums up. */
export function Children({ page }: { page: ReportPage }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const [failure, setFailure] = useState<unknown>(null);
  const { regime, period } = page.report;
  const get = (format: 'pdf' | 'xlsx') => {
    setFailure(null);
    download(`${reportPath(page.report)}/consolidated?format=${format}`, `${codeOf(page.report).replaceAll('~', '-')}.${format}`, language).catch(setFailure);
  };
  return (
    <section className="stack" aria-labelledby="children">
      <Heading level={2} data-size="xs" id="children">{words.children.title}</Heading>
      <Paragraph>{words.children.lead(page.children.filter((child) => child.stage === 'accepted').length, page.children.length)}</Paragraph>
      <table className="ds-table report-table" aria-labelledby="children">
        <thead><tr><th scope="col">{words.children.agency}</th><th scope="col">{words.children.due}</th><th scope="col">{words.children.stage}</th></tr></thead>
        <tbody>
          {page.children.map((child) => (
            <tr key={child.agency} className={isOverdue(child, today()) ? 'row--late' : undefined}>
              <th scope="row" data-label={words.children.agency}><PageLink href={pathOf('report', language, codeOf({ regime, period, agency: child.agency }))}>{child.agencyName[language]}</PageLink></th>
              <td data-label={words.children.due}>{formatDate(child.due, language)}</td>
              <td data-label={words.children.stage}><span className="tags"><StageTag stage={child.stage} /><LateTag overdue={!child.missing && isOverdue(child, today())} late={child.late} />{child.missing && <Mark sign="∅" colour="neutral" text={words.children.missing} />}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="buttons" role="group" aria-label={words.children.consolidated}>
        <Button variant="secondary" data-size="sm" onClick={() => get('pdf')}>{words.children.pdf}</Button>
        <Button variant="secondary" data-size="sm" onClick={() => get('xlsx')}>{words.children.xlsx}</Button>
      </div>
      {failure !== null && <Failure error={failure} />}
    </section>
  );
}
