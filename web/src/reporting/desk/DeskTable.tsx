import type { DeskItem } from '../../api/reportingTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatDate, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { LateTag, StageTag } from '../Marks';
import { periodName } from '../periods';
import { codeOf } from '../useReporting';
import { daysUntil, isOverdue } from './desk';

/** Reports with their deadline and how far they are. */
export function DeskTable({ items, label }: { items: DeskItem[]; label: string }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const { report, completeness } = words;
  return (
    <table className="ds-table report-table" aria-label={label}>
      <thead>
        <tr><th scope="col">{report.loading}</th><th scope="col">{completeness.period}</th><th scope="col">{report.agency}</th><th scope="col">{words.desk.due}</th><th scope="col">{completeness.stage}</th></tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.task} ${codeOf(item)}`} className={isOverdue(item, today()) ? 'row--late' : undefined}>
            <th scope="row" data-label={report.loading}><PageLink href={pathOf('report', language, codeOf(item))}>{item.regimeName[language]}</PageLink></th>
            <td data-label={completeness.period}>{periodName(item.period, language)}</td>
            <td data-label={report.agency}>{item.agencyName[language]}</td>
            <td data-label={words.desk.due}><Due item={item} /></td>
            <td data-label={completeness.stage}>
              <span className="tags"><StageTag stage={item.stage} /><LateTag overdue={isOverdue(item, today())} late={false} /></span>
              <small className="mark">{words.desk.tasks[item.task]}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Due({ item }: { item: DeskItem }) {
  const language = useLanguage();
  const words = useReportingMessages().desk;
  const days = daysUntil(item.due, today());
  const isOpen = item.stage !== 'approved' && item.stage !== 'accepted';
  return (
    <>
      <time dateTime={item.due}>{formatDate(item.due, language)}</time>
      {isOpen && <small className={days < 0 ? 'mark overdue' : 'mark'}>{days === 0 ? words.dueToday : days > 0 ? words.inDays(days) : words.lateDays(-days)}</small>}
    </>
  );
}
